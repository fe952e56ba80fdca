package org.clusterreview.panels.assignment;

/** What an engine makes as great as it can. */
enum Aim {
    /** The total fit; every seat is taken and every need met. */
    FIT,
    /** The places filled: every seat, need and least load that stays short counts −1, fits count nothing. */
    FULLNESS;

    long of(AssignmentProblem problem, int application, int arc) {
        return this == FIT ? problem.fit(application, arc) : 0;
    }
}
