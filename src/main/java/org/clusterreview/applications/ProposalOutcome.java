package org.clusterreview.applications;

/** How a proposed decision of the formal check ended. */
public enum ProposalOutcome {
    CONFIRMED,
    /** A second person does not agree. */
    REFUSED,
    /** Another decision was proposed in its place. */
    REPLACED,
    /** What it rested on has changed. */
    DROPPED
}
