package org.clusterreview.scoring.model;

import java.math.BigDecimal;

/** How several marks, or totals of sheets, become one number. Definitions: Hodges and Lehmann 1963; ECMA-376 TRIMMEAN. */
public sealed interface Estimator {

    /** Arithmetic mean of all. */
    record Mean() implements Estimator {}

    /** Mean without so many of the highest and lowest. */
    record Trimmed(int highest, int lowest) implements Estimator {

        public Trimmed {
            if (highest < 0 || lowest < 0 || highest + lowest == 0) {
                throw new IllegalArgumentException("trims nothing: " + highest + "+" + lowest);
            }
        }
    }

    /** Mean without {@code floor(n × fraction)} on each side, as R and SciPy do. */
    record TrimmedShare(BigDecimal fraction) implements Estimator {}

    /** Excel's TRIMMEAN: {@code floor(n × fraction)} in all, rounded down to an even number, half on each side. */
    record ExcelTrimmean(BigDecimal fraction) implements Estimator {}

    /** So many of the highest and lowest are replaced by the nearest that stays, then the mean of all. */
    record Winsorised(int perSide) implements Estimator {}

    /** The middle one, or the mean of the two in the middle. */
    record Median() implements Estimator {}

    /** Median of all means of two, each with itself included. */
    record HodgesLehmann() implements Estimator {}

    /** How many of {@code n} are left out, or replaced, at the top. */
    default int highest(int n) {
        return switch (this) {
            case Trimmed(var highest, var ignored) -> highest;
            case TrimmedShare(var fraction) -> floor(n, fraction);
            case ExcelTrimmean(var fraction) -> floor(n, fraction) / 2;
            case Winsorised(var perSide) -> perSide;
            case Mean ignored -> 0;
            case Median ignored -> 0;
            case HodgesLehmann ignored -> 0;
        };
    }

    /** How many of {@code n} are left out, or replaced, at the bottom. */
    default int lowest(int n) {
        return this instanceof Trimmed(var ignored, var lowest) ? lowest : highest(n);
    }

    /** Exact: a binary fraction would give 28 for 100 × 29 %. */
    private static int floor(int n, BigDecimal fraction) {
        return fraction.multiply(BigDecimal.valueOf(n)).intValue();
    }
}
