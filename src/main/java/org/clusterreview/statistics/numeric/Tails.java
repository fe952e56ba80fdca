package org.clusterreview.statistics.numeric;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Upper tails and quantiles of the t, F and chi-squared distributions. Tails are computed as such, by the incomplete
 * beta and gamma functions, and not as 1 minus the rest: a tail of 1e-30 keeps its digits.
 */
public final class Tails {

    private static final double ACCURACY = 1e-14;

    private Tails() {}

    /** P(F > f) with {@code df1} and {@code df2} degrees of freedom above 0; 1 for f at most 0. */
    public static double f(double f, double df1, double df2) {
        return f <= 0 ? 1 : Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
    }

    /** P(T > t) with {@code df} degrees of freedom above 0, for t at least 0. */
    public static double t(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5) / 2;
    }

    /** P(X > x) of chi squared with {@code df} degrees of freedom above 0; 1 for x at most 0. */
    public static double chiSquared(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    /** The t that is exceeded with probability {@code tail}, in (0, 1). */
    public static double tQuantile(double tail, double df) {
        return -new TDistribution(null, df, ACCURACY).inverseCumulativeProbability(tail);
    }

    /** The f below which F lies with probability {@code p}; undefined where it cannot be found. */
    public static Statistic<Double> fQuantile(double p, double df1, double df2) {
        try {
            double quantile = new FDistribution(null, df1, df2, ACCURACY).inverseCumulativeProbability(p);
            return Statistic.ofFinite(quantile, Reason.NOT_CONVERGED);
        } catch (MathIllegalArgumentException | MathIllegalStateException e) {
            return Statistic.undefined(Reason.NOT_CONVERGED);
        }
    }
}
