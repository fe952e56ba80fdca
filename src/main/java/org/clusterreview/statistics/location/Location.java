package org.clusterreview.statistics.location;

import java.util.List;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Statistic;

/**
 * What is said of the marks of one panel, in the unit of the marks. Exact numbers are exact; {@code sd} is a double.
 * Each is undefined where there are too few marks for it, {@code huber} at MAD 0 as well.
 *
 * @param n how many marks
 * @param mean arithmetic mean
 * @param median the middle mark, or the mean of the two in the middle
 * @param trimmed1 mean without one highest and one lowest
 * @param winsorised1 mean with the highest and the lowest replaced by the nearest that stays
 * @param hodgesLehmann median of the means of all pairs, each mark with itself included
 * @param huber clipped mean, k = 1.5, scale fixed at 1.4826·MAD
 * @param sd sample standard deviation, n − 1
 * @param mad median absolute deviation, raw
 */
public record Location(
        int n,
        Statistic<Exact> mean,
        Statistic<Exact> median,
        Statistic<Exact> trimmed1,
        Statistic<Exact> winsorised1,
        Statistic<Exact> hodgesLehmann,
        Statistic<Exact> huber,
        Statistic<Double> sd,
        Statistic<Exact> mad) {

    /** All of them for one panel; the order of the marks does not matter. */
    public static Location of(List<Exact> marks) {
        return new Location(
                marks.size(),
                Estimates.of(new Estimator.Mean(), marks),
                Estimates.of(new Estimator.Median(), marks),
                Estimates.of(Estimates.TRIMMED_1, marks),
                Estimates.of(Estimates.WINSORISED_1, marks),
                Estimates.of(new Estimator.HodgesLehmann(), marks),
                Huber.of(marks, Huber.K),
                Spread.sd(marks),
                Spread.mad(marks));
    }
}
