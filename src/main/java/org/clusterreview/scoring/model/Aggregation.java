package org.clusterreview.scoring.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From marks to a score: trim, mean, rounding. The estimator is the mean of what trimming leaves.
 *
 * @param minimumValid with fewer valid sheets (or marks of an indicator) the application is not ranked
 * @param rounding at most one for each step, FINAL among them; kept in the order of the steps
 */
public record Aggregation(Trim trim, int minimumValid, List<Rounding> rounding) {

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
