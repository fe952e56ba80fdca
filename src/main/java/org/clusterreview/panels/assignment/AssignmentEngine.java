package org.clusterreview.panels.assignment;

/** Finds the assignment of the greatest total fit. */
public interface AssignmentEngine {

    /**
     * Solves a problem. The same problem gives the same assignment with the same version of the engine.
     *
     * @throws AssignmentStopped if the thread is interrupted
     */
    Assignment solve(AssignmentProblem problem);

    /** Name and version of what reckons, for the record. */
    String name();
}
