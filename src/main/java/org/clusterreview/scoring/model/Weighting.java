package org.clusterreview.scoring.model;

/** What an indicator's weight means. */
public enum Weighting {

    /** Points: the greatest value earns all of them, and the total is the sum of the points earned. */
    POINTS,

    /** Relative weights: the total is Σ weight × value / Σ weight, whatever the weights sum to. */
    WEIGHTS,

    /** Factors: the total is Σ factor × value. */
    FACTORS
}
