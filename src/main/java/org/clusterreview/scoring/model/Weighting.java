package org.clusterreview.scoring.model;

/** What an indicator's weight means. */
public enum Weighting {

    /** Points: the greatest value earns all of them, and the total is the sum of the points earned. */
    POINTS,

    /** Relative weights: the total is Σ weight × value / Σ weight, whatever the weights sum to. */
    WEIGHTS,

    /** Factors: the total is Σ factor × value. */
    FACTORS,

    /**
     * Coefficients among siblings on every level: a dimension is Σ weight × value / Σ weight of its children, and the total
     * the same over the dimensions, such as 赋权 0.8 / 1 / 1.2 inside a dimension of 15 %.
     */
    COEFFICIENTS
}
