package org.clusterreview.recognition;

/** What a list says of an application. */
public enum ListDecision {
    LISTED,
    NOT_LISTED,

    /** Stands by for what drops off the list. */
    RESERVE,
    /** Not recognised, but taken under cultivation. */
    CULTIVATION,
    /** Of an evaluation: the grade stands beside. */
    GRADED
}
