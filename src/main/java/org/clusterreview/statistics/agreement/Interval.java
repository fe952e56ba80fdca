package org.clusterreview.statistics.agreement;

import java.util.function.DoubleUnaryOperator;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Limits of an interval.
 *
 * @param k how many experts
 */
record Interval(Statistic<Double> lower, Statistic<Double> upper, int k) {

    /** From limits of F to those of one expert's correlation. */
    Interval single() {
        return each(f -> (f - 1) / (f + k - 1));
    }

    /** From limits of F to those of the panel's. */
    Interval average() {
        return each(f -> 1 - 1 / f);
    }

    /** From limits of one expert's correlation to those of the panel's (Spearman–Brown). */
    Interval stepUp() {
        return each(r -> k * r / (1 + (k - 1) * r));
    }

    private Interval each(DoubleUnaryOperator function) {
        return new Interval(of(lower, function), of(upper, function), k);
    }

    /** Undefined where the function has no finite value. */
    static Statistic<Double> of(Statistic<Double> limit, DoubleUnaryOperator function) {
        return limit instanceof Statistic.Known<Double>(var value)
                ? Statistic.ofFinite(function.applyAsDouble(value), Reason.NO_VARIANCE_BETWEEN)
                : limit;
    }
}
