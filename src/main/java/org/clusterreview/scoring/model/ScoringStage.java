package org.clusterreview.scoring.model;

import java.math.BigDecimal;

/**
 * A stage with a model of its own, such as 初评 by data and 复评 by experts. Its indicators are the children of the model's
 * dimension of the same id.
 *
 * @param weight relative to the other stages; the total is Σ weight × stage score / Σ weight
 * @param weighting of its indicators
 * @param carried what of the stage's score enters the total
 */
public record ScoringStage(
        String id, BigDecimal weight, Weighting weighting, Aggregation aggregation, Carried carried) {

    public enum Carried {
        /** The exact score. */
        EXACT,
        /** The score as the stage publishes it, rounded. */
        PUBLISHED
    }

    public ScoringStage {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("a weight must be above 0: " + id);
        }
    }
}
