package org.clusterreview.statistics.numeric;

import java.math.MathContext;
import java.util.Collection;
import org.clusterreview.scoring.model.Exact;

/** Exact numbers as floating point, where roots and distributions begin. */
public final class Doubles {

    private Doubles() {}

    /** The nearest double, by way of 34 digits. */
    public static double of(Exact value) {
        return value.decimal(MathContext.DECIMAL128).doubleValue();
    }

    /** The nearest double to each. */
    public static double[] of(Collection<Exact> values) {
        return values.stream().mapToDouble(Doubles::of).toArray();
    }
}
