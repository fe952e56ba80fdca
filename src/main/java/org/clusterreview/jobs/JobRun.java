package org.clusterreview.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.clusterreview.access.Viewer;

/** One run of a job, as its kind sees it. */
public final class JobRun {

    /** Progress is written no more often than people can read it. */
    private static final long BETWEEN_WRITES = Duration.ofMillis(250).toNanos();

    private final Job job;
    private final Viewer viewer;
    private final JobStore store;
    private final BooleanSupplier serverStops;
    private long lastWrite = System.nanoTime() - BETWEEN_WRITES;

    JobRun(Job job, Viewer viewer, JobStore store, BooleanSupplier serverStops) {
        this.job = job;
        this.viewer = viewer;
        this.store = store;
        this.serverStops = serverStops;
    }

    public String argument() {
        return job.argument();
    }

    /** Who started the job, with the rights that he or she has now. */
    public Viewer viewer() {
        return viewer;
    }

    /**
     * Tells how far the work is, apart from any transaction of the work itself.
     *
     * @param total 0 while it is not known
     * @param code key of the text that says what is being done
     * @throws JobStopped if the work is to end here: let it pass
     */
    public void progress(long done, long total, String code) {
        if (serverStops.getAsBoolean()) {
            throw new JobStopped(JobStopped.Why.SERVER_STOPS);
        }
        long now = System.nanoTime();
        if (now - lastWrite < BETWEEN_WRITES && done != total) {
            return;
        }
        lastWrite = now;
        if (store.progress(job.id(), new Job.Progress(done, total, code))) {
            throw new JobStopped(JobStopped.Why.CANCELLED);
        }
    }
}
