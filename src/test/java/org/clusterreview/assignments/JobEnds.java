package org.clusterreview.assignments;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.JobEvents;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Waits for the end of jobs. */
@TestConfiguration
public class JobEnds {

    private final Map<UUID, CompletableFuture<Job.State>> ends = new ConcurrentHashMap<>();

    @TransactionalEventListener
    void on(JobEvents.JobEnded event) {
        end(event.job()).complete(event.state());
    }

    public Job.State await(UUID job) {
        try {
            return end(job).get(60, TimeUnit.SECONDS);
        } catch (Exception notInTime) {
            throw new AssertionError("the job has not ended", notInTime);
        }
    }

    private CompletableFuture<Job.State> end(UUID job) {
        return ends.computeIfAbsent(job, id -> new CompletableFuture<>());
    }
}
