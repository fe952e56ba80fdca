package org.clusterreview.scoring.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From marks to a score: averaging, limits, rounding.
 *
 * @param minimumValid with fewer valid sheets (or marks of an indicator) the application stands as {@code below} says
 * @param limits of the total, before additional inputs
 * @param rounding at most one for each step, FINAL among them; kept in the order of the steps
 */
public record Aggregation(
        Averaging averaging, int minimumValid, BelowMinimum below, Limits limits, List<Rounding> rounding) {

    /** What becomes of an application with too few valid marks. */
    public enum BelowMinimum {
        /** Its score is shown, and it has no rank. */
        NOT_RANKED,
        /** It is ranked all the same, and flagged. */
        RANKED
    }

    public Aggregation {
        rounding = rounding.stream().sorted(Comparator.comparing(Rounding::at)).toList();
        if (rounding.stream().map(Rounding::at).distinct().count() != rounding.size()) {
            throw new IllegalArgumentException("a step is rounded twice");
        }
        if (rounding.stream().noneMatch(r -> r.at() == RoundingStep.FINAL)) {
            throw new IllegalArgumentException("the published score must be rounded");
        }
        if (minimumValid < 1) {
            throw new IllegalArgumentException("at least one mark is needed");
        }
    }

    public Optional<Rounding> at(RoundingStep step) {
        return rounding.stream().filter(r -> r.at() == step).findFirst();
    }
}
