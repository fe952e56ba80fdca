package org.clusterreview.rounds.policy;

/** How much an unmet rule weighs. */
public enum Severity {

    /** 原则上: shown and explained, blocks nothing. */
    SOFT,

    /** Blocks until a second person has recorded a reasoned exception. */
    HARD
}
