package org.clusterreview.statistics.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.numeric.Tails;

/**
 * Kendall's coefficient of concordance of a full table: how far the experts rank alike, from 0 to 1 (Kendall and
 * Babington Smith 1939). The test is that of Friedman, whose statistic m(n − 1)W equals exactly.
 *
 * @param w without the correction for ties, which may be about half of what it should be
 * @param wTies with it
 * @param chiSquared m(n − 1)·{@code wTies}
 * @param df n − 1
 * @param p approximate probability of such a concordance or a greater one by chance
 */
public record KendallW(Exact w, Exact wTies, Exact chiSquared, int df, double p) {

    /** Undefined as {@link MeanSquares} are, and where every expert ties all applications ({@link Reason#ALL_TIED}). */
    public static Statistic<KendallW> of(Ratings ratings) {
        return switch (MeanSquares.of(ratings)) {
            case Statistic.Undefined<MeanSquares>(var reason) -> Statistic.undefined(reason);
            case Statistic.Known<MeanSquares> ignored -> ofFull(ratings);
        };
    }

    private static Statistic<KendallW> ofFull(Ratings ratings) {
        int n = ratings.applications();
        int m = ratings.experts();
        List<Exact> sums = new ArrayList<>(Collections.nCopies(n, Exact.ZERO));
        Exact ties = Exact.ZERO;
        Ratings byExpert = ratings.transposed();
        for (int expert = 0; expert < m; expert++) {
            Ranks ranks = Ranks.of(byExpert.marks(expert));
            for (int a = 0; a < n; a++) {
                sums.set(a, sums.get(a).plus(ranks.average().get(a)));
            }
            ties = ties.plus(ranks.ties());
        }
        Exact greatest = cube(n).times(Exact.of((long) m * m));
        Exact corrected = greatest.minus(Exact.of(m).times(ties));
        if (corrected.signum() == 0) {
            return Statistic.undefined(Reason.ALL_TIED);
        }
        Exact s = Exact.of(12).times(squares(sums));
        Exact w = s.dividedBy(corrected);
        Exact chiSquared = Exact.of(m * (n - 1L)).times(w);
        double p = Tails.chiSquared(Doubles.of(chiSquared), n - 1.0);
        return Statistic.of(new KendallW(s.dividedBy(greatest), w, chiSquared, n - 1, p));
    }

    private static Exact squares(List<Exact> sums) {
        Exact mean = Exact.mean(sums);
        return Exact.sum(sums.stream()
                .map(sum -> sum.minus(mean))
                .map(difference -> difference.times(difference))
                .toList());
    }

    /** n³ − n. */
    static Exact cube(int n) {
        return Exact.of((long) n * n * n - n);
    }
}
