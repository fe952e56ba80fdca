package org.clusterreview.statistics.outliers;

/** What flags a mark. */
public enum Criterion {

    /** Grubbs' test, two-sided. */
    GRUBBS,

    /** Dixon's r10, two-sided. */
    DIXON,

    /** Modified z above its limit. */
    MODIFIED_Z
}
