package org.clusterreview.panels.rules;

/** What becomes of the score sheets of a member who leaves while scoring goes on. */
public enum LeftSheets {
    /** They stay on record and leave the count; whoever takes the seat marks every application of the group. */
    VOID,
    /**
     * Those that were submitted count on, and the rest leaves the count; whoever takes the seat marks the applications for which
     * the member had submitted none.
     */
    KEEP_SUBMITTED
}
