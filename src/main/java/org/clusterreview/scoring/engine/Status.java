package org.clusterreview.scoring.engine;

/** Where an application stands after scoring. */
public enum Status {
    RANKED,

    /** Too few valid sheets or marks, or a figure that its score or a requirement needs is missing. */
    BELOW_MINIMUM,

    /** A veto is established, or a requirement is not met. */
    VETOED
}
