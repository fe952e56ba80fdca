package org.clusterreview.jobs;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.clusterreview.access.CurrentViewer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.event.TransactionalEventListener;

/** Jobs of every sort, and a way to wait for their end. */
@TestConfiguration
class TestJobs {

    private final Map<UUID, CompletableFuture<Job.State>> ends = new ConcurrentHashMap<>();

    record Kind(String key, boolean isRepeatable, Work work) implements JobKind {

        interface Work {
            String of(JobRun run) throws Exception;
        }

        @Override
        public String run(JobRun run) throws Exception {
            return work.of(run);
        }
    }

    @TransactionalEventListener
    void on(JobEvents.JobEnded event) {
        end(event.job()).complete(event.state());
    }

    Job.State awaitEnd(UUID job) throws Exception {
        return end(job).get(20, TimeUnit.SECONDS);
    }

    private CompletableFuture<Job.State> end(UUID job) {
        return ends.computeIfAbsent(job, id -> new CompletableFuture<>());
    }

    @Bean
    JobKind whoAmI(CurrentViewer current) {
        return new Kind("who-am-i", false, run -> {
            run.progress(1, 1, "job.test");
            return run.argument() + " " + run.viewer().actor() + " " + current.actor();
        });
    }

    @Bean
    JobKind endless() {
        return new Kind("endless", true, run -> {
            while (true) {
                run.progress(1, 2, "job.test");
            }
        });
    }

    @Bean
    JobKind broken() {
        return new Kind("broken", false, run -> {
            throw new IllegalStateException("broken on purpose");
        });
    }

    @Bean
    JobKind repeatable() {
        return new Kind("repeatable", true, run -> "again");
    }
}
