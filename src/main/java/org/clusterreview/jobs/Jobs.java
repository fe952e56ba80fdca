package org.clusterreview.jobs;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Long work in the background. A job, with its result, is seen by the person who started it alone. */
@Service
@Transactional
public class Jobs {

    private final JobStore store;
    private final JobRunner runner;
    private final JobScheduler scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(JobStore store, JobRunner runner, JobScheduler scheduler, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.runner = runner;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues a job; it begins once the transaction is committed. The feature has checked that the viewer may start it.
     *
     * @param argument what the kind needs to know, at most 100,000 characters
     */
    @ForInsiders
    public Job start(Viewer viewer, JobKind kind, String argument) {
        if (!runner.knows(kind.key())) {
            throw new IllegalArgumentException("job kind " + kind.key() + " is no component");
        }
        Job job = new Job(
                UUID.randomUUID(),
                kind.key(),
                argument,
                Job.State.QUEUED,
                new Job.Progress(0, 0, ""),
                false,
                viewer.actor(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        store.insert(job);
        events.publishEvent(new JobEvents.JobStarted(job));
        scheduler.queue(job.id());
        return job;
    }

    /** Asks a job to end; it does at its next word of progress. Refused if it has ended already. */
    @ForInsiders
    public Outcome<Job> cancel(Viewer viewer, UUID id) {
        Optional<Job> job = find(viewer, id);
        return job.isPresent() && store.requestCancel(id)
                ? Outcome.done(store.find(id).orElseThrow())
                : Outcome.refused(Violation.of("job.ended"));
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Job> find(Viewer viewer, UUID id) {
        return store.find(id).filter(job -> job.startedBy().equals(viewer.actor()));
    }

    /** How far a job is, whoever started it; empty if there is none. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Job.State> state(Viewer viewer, UUID id) {
        return store.find(id).map(Job::state);
    }

    /** The viewer's jobs, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Job> mine(Viewer viewer, int limit) {
        return store.startedBy(viewer.actor(), limit);
    }
}
