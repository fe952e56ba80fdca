package org.clusterreview.jobs;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.OnBehalf;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.Job.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a job and records how it ended. A failure makes one entry in the log. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Map<String, JobKind> kinds;
    private final JobStore store;
    private final OnBehalf onBehalf;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JobRunner(
            List<JobKind> kinds,
            JobStore store,
            OnBehalf onBehalf,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::key, Function.identity()));
        this.store = store;
        this.onBehalf = onBehalf;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    boolean knows(String kind) {
        return kinds.containsKey(kind);
    }

    /** @throws JobStopped if the server stops and the job is to begin again at its next start */
    void run(UUID id, BooleanSupplier serverStops) {
        Optional<Job> found = store.find(id).filter(job -> !job.state().isEnd());
        if (found.isEmpty()) {
            return;
        }
        Job job = found.get();
        if (job.cancelRequested()) {
            end(job, State.CANCELLED, null, null);
            return;
        }
        store.setState(id, State.RUNNING);
        try {
            String result = perform(job, serverStops);
            end(job, State.DONE, result, null);
        } catch (JobStopped stopped) {
            stop(job, stopped);
        } catch (Exception | LinkageError failure) {
            LOG.error("job {} ({}) failed", id, job.kind(), failure);
            end(job, State.FAILED, null, "job.failed");
        }
    }

    /** The server that ran it is gone: whether the job is to begin again. */
    boolean revive(UUID id) {
        Optional<Job> job = store.find(id).filter(found -> !found.state().isEnd());
        job.ifPresent(this::interrupted);
        return job.filter(this::isRepeatable).isPresent();
    }

    private String perform(Job job, BooleanSupplier serverStops) throws Exception {
        JobKind kind = kinds.get(job.kind());
        if (kind == null) {
            throw new IllegalStateException("no job of kind " + job.kind());
        }
        OnBehalf.Work<String> work = viewer -> kind.run(new JobRun(job, viewer, store, serverStops));
        Viewer system = Viewer.system();
        return job.startedBy().equals(system.actor())
                ? work.doAs(system)
                : onBehalf.of(new AccountId(UUID.fromString(job.startedBy())), work);
    }

    private void stop(Job job, JobStopped stopped) {
        switch (stopped.why()) {
            case CANCELLED -> end(job, State.CANCELLED, null, null);
            case SERVER_STOPS -> {
                interrupted(job);
                if (isRepeatable(job)) {
                    throw stopped;
                }
            }
        }
    }

    private void interrupted(Job job) {
        if (isRepeatable(job)) {
            store.setState(job.id(), State.QUEUED);
        } else {
            end(job, State.FAILED, null, "job.failed.server-stopped");
        }
    }

    private boolean isRepeatable(Job job) {
        JobKind kind = kinds.get(job.kind());
        return kind != null && kind.isRepeatable();
    }

    private void end(Job job, State state, @Nullable String result, @Nullable String failure) {
        transactions.executeWithoutResult(status -> {
            store.end(job.id(), state, result, failure, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            events.publishEvent(new JobEvents.JobEnded(job.id(), job.kind(), state));
        });
    }
}
