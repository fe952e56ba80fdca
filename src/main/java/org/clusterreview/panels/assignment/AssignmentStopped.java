package org.clusterreview.panels.assignment;

/** The thread that was looking for an assignment has been interrupted. */
public final class AssignmentStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AssignmentStopped() {
        super("interrupted");
    }

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new AssignmentStopped();
        }
    }
}
