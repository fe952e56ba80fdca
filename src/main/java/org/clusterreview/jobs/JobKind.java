package org.clusterreview.jobs;

/** A kind of work in the background. A feature implements it as a component and starts it through {@link Jobs}. */
public interface JobKind {

    /** Stable key; at most 60 characters. */
    String key();

    /** Whether it may begin again from the start if the server stopped in the middle; if not, it has then failed. */
    boolean isRepeatable();

    /**
     * Does the work, in as many transactions as it needs. It reports {@link JobRun#progress progress} at least once a second:
     * that is where it is stopped when it is cancelled.
     *
     * @return the result, in canonical form or empty
     */
    String run(JobRun run) throws Exception;
}
