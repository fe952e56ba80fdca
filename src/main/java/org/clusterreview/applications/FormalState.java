package org.clusterreview.applications;

/** Where an application stands in the formal check. */
public enum FormalState {
    PENDING,
    PASSED,
    /** Given back to the applicant to be completed by a deadline. */
    RETURNED,
    REJECTED
}
