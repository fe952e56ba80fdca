package org.clusterreview.applications.formalcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.rounds.policy.Condition.Computed;
import org.clusterreview.rounds.policy.Condition.Figure;
import org.clusterreview.rounds.policy.Condition.Share;

/** Forms the value of a computed condition, or says what is lacking. */
sealed interface Measuring {

    record Value(Measured measured) implements Measuring {}

    /** @param items figures that are missing, or a denominator that is not positive */
    record Lacking(List<String> items) implements Measuring {}

    static Measuring of(Computed condition, Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> used = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String item : condition.measure().items()) {
            BigDecimal figure = figures.get(item);
            if (figure == null) {
                missing.add(item);
            } else {
                used.put(item, figure);
            }
        }
        if (!missing.isEmpty()) {
            return new Lacking(missing);
        }
        return switch (condition.measure()) {
            case Figure(var item) -> new Value(new Measured(condition, used, exact(used, item)));
            case Share(var numerator, var denominator) -> {
                BigFraction whole = exact(used, denominator);
                yield whole.compareTo(BigFraction.ZERO) <= 0
                        ? new Lacking(List.of(denominator))
                        : new Value(new Measured(
                                condition,
                                used,
                                exact(used, numerator).multiply(100).divide(whole)));
            }
        };
    }

    private static BigFraction exact(Map<String, BigDecimal> figures, String item) {
        return Measured.fraction(figures.getOrDefault(item, BigDecimal.ZERO));
    }
}
