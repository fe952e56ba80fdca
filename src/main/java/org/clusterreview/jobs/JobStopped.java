package org.clusterreview.jobs;

/** Ends a run where it reports its progress: it was cancelled, or the server stops. */
public final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    enum Why {
        CANCELLED,
        SERVER_STOPS
    }

    private final Why why;

    JobStopped(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
