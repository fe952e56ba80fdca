package org.clusterreview.statistics.agreement;

/** What differences between marks mean. */
public enum Scale {

    /** Marks are equal or not. */
    NOMINAL,

    /** Only the order counts. */
    ORDINAL,

    /** Differences count. */
    INTERVAL,

    /** Proportions count, from a true zero. */
    RATIO
}
