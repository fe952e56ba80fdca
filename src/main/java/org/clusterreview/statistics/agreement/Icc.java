package org.clusterreview.statistics.agreement;

import org.clusterreview.statistics.Statistic;

/**
 * One intraclass correlation of a full table. An estimate may be below 0 and is given as it is.
 *
 * @param form which of the six
 * @param value the estimate, at most 1
 * @param f quotient of mean squares that tests whether applications differ at all
 * @param df1 degrees of freedom of its numerator
 * @param df2 of its denominator
 * @param p probability of such an f or a greater one where they do not
 * @param lower lower limit of the interval
 * @param upper upper limit of the interval
 */
public record Icc(
        IccForm form,
        Statistic<Double> value,
        Statistic<Double> f,
        int df1,
        int df2,
        Statistic<Double> p,
        Statistic<Double> lower,
        Statistic<Double> upper) {}
