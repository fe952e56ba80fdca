package org.clusterreview.statistics.outliers;

import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.location.Spread;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.numeric.Tails;

/**
 * Grubbs' test of the mark farthest from the mean (Grubbs 1969; NIST/SEMATECH e-Handbook 1.3.5.17.1), for at least
 * three marks that are not all equal.
 *
 * @param index place of the farthest mark in the list, from 0; of several equally far the first
 * @param g its distance from the mean in sample standard deviations, 0 to {@code gMax}
 * @param criticalOneSided05 critical value at 5 % for one side chosen beforehand
 * @param criticalTwoSided05 critical value at 5 % for either side
 * @param criticalTwoSided01 critical value at 1 % for either side
 * @param pOneSided Bonferroni bound of the probability of such a g or a greater one on its side, at most 1; 0 at {@code
 *     gMax}
 * @param pTwoSided the same for either side
 * @param gMax greatest g that any n marks can have, (n − 1)/√n
 */
public record Grubbs(
        int index,
        double g,
        double criticalOneSided05,
        double criticalTwoSided05,
        double criticalTwoSided01,
        double pOneSided,
        double pTwoSided,
        double gMax) {

    private static final int FEWEST = 3;
    private static final double LOOSE = 0.05;
    private static final double STRICT = 0.01;

    /** Undefined for fewer than three marks, and where all are equal. */
    public static Statistic<Grubbs> of(List<Exact> marks) {
        if (marks.size() < FEWEST) {
            return Statistic.undefined(marks.isEmpty() ? Reason.NO_MARKS : Reason.TOO_FEW_MARKS);
        }
        Exact variance = Spread.variance(marks).orThrow();
        if (variance.signum() == 0) {
            return Statistic.undefined(Reason.ALL_EQUAL);
        }
        Exact mean = Exact.mean(marks);
        List<Exact> squares = marks.stream()
                .map(mark -> mark.minus(mean))
                .map(difference -> difference.times(difference))
                .toList();
        int index = 0;
        for (int i = 1; i < squares.size(); i++) {
            index = squares.get(i).compareTo(squares.get(index)) > 0 ? i : index;
        }
        return Statistic.of(of(index, squares.get(index).dividedBy(variance), marks.size()));
    }

    /** @param g2 square of g, exact: near its greatest value the difference to it decides p */
    private static Grubbs of(int index, Exact g2, int n) {
        double p = oneSided(g2, n);
        return new Grubbs(
                index,
                Math.sqrt(Doubles.of(g2)),
                critical(n, LOOSE / n),
                critical(n, LOOSE / (2 * n)),
                critical(n, STRICT / (2 * n)),
                Math.min(1, p),
                Math.min(1, 2 * p),
                Reach.largestZ(n));
    }

    private static double oneSided(Exact g2, int n) {
        Exact left = Exact.of((n - 1L) * (n - 1L)).minus(Exact.of(n).times(g2));
        if (left.signum() <= 0) {
            return 0;
        }
        Exact t2 = Exact.of(n * (n - 2L)).times(g2).dividedBy(left);
        return n * Tails.t(Math.sqrt(Doubles.of(t2)), n - 2.0);
    }

    /** @param tail of the t distribution */
    private static double critical(int n, double tail) {
        double t = Tails.tQuantile(tail, n - 2.0);
        return Reach.largestZ(n) * Math.sqrt(t * t / (n - 2 + t * t));
    }
}
