package org.clusterreview.statistics.correlation;

import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Sums of squares and products of two variables about their means, in squared units of the marks; to about 1e-15 of
 * their size.
 *
 * @param cases how many cases have both
 * @param first sum of squares of the first, exactly 0 where all are equal
 * @param second sum of squares of the second, likewise
 * @param product sum of products, exactly 0 where either has no variation
 */
public record Moments(int cases, double first, double second, double product) {

    /** Of no case. */
    public static final Moments NONE = new Moments(0, 0, 0, 0);

    /** Of the cases of both, each about the means that it has by itself: pooled within groups. */
    public Moments plus(Moments other) {
        return new Moments(cases + other.cases, first + other.first, second + other.second, product + other.product);
    }

    /**
     * Pearson's correlation (Pearson 1896), from −1 to 1, to about 1e-12.
     *
     * @param least so many cases at least
     * @return undefined for fewer cases ({@link Reason#TOO_FEW_MARKS}), and where one of the two does not vary
     *     ({@link Reason#ALL_EQUAL})
     */
    public Statistic<Double> correlation(int least) {
        if (cases < least) {
            return Statistic.undefined(Reason.TOO_FEW_MARKS);
        }
        if (first == 0 || second == 0) {
            return Statistic.undefined(Reason.ALL_EQUAL);
        }
        return Statistic.of(Math.clamp(product / (Math.sqrt(first) * Math.sqrt(second)), -1.0, 1.0));
    }
}
