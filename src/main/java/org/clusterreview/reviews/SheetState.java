package org.clusterreview.reviews;

/** Where a score sheet stands. */
public enum SheetState {
    OPEN,
    SUBMITTED,

    /** Given back by an organiser with a reason; all marks are kept. */
    RETURNED,

    /** Out of the count: by an organiser with a reason, or because the seat or the application is no longer assigned. */
    VOIDED,

    /** The expert is in conflict with the application: there is nothing to fill in. */
    RECUSED;

    /** Whether the expert may still mark. */
    public boolean isEditable() {
        return this == OPEN || this == RETURNED;
    }
}
