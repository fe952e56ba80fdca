package org.clusterreview.panels.assignment;

import java.util.List;

/** Finds the assignment of the greatest total fit. */
public interface AssignmentEngine {

    /**
     * Solves a problem. The same problem gives the same assignment with the same version of the engine.
     *
     * @throws AssignmentStopped if the thread is interrupted
     */
    Assignment solve(AssignmentProblem problem);

    /** Solves several, in their order. */
    default List<Assignment> solveAll(List<AssignmentProblem> problems) {
        return problems.stream().map(this::solve).toList();
    }

    /** Name and version of what reckons, for the record. */
    String name();
}
