package org.clusterreview.statistics.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Mean squares of the analysis of variance of a full table, exact, in squared units of the marks.
 *
 * @param applications n, at least 2
 * @param experts k, at least 2
 * @param between applications (MSB), n − 1 degrees of freedom
 * @param within applications (MSW), n(k − 1)
 * @param judges experts (MSJ), k − 1
 * @param residual what neither explains (MSE), (n − 1)(k − 1)
 */
public record MeanSquares(int applications, int experts, Exact between, Exact within, Exact judges, Exact residual) {

    /** Undefined where a mark is missing, and for fewer than two applications or experts. */
    public static Statistic<MeanSquares> of(Ratings ratings) {
        if (ratings.marks().isEmpty()) {
            return Statistic.undefined(Reason.NO_MARKS);
        }
        if (!ratings.isComplete()) {
            return Statistic.undefined(Reason.MISSING_MARKS);
        }
        if (ratings.applications() < 2) {
            return Statistic.undefined(Reason.TOO_FEW_APPLICATIONS);
        }
        if (ratings.experts() < 2) {
            return Statistic.undefined(Reason.TOO_FEW_EXPERTS);
        }
        return Statistic.of(ofFull(ratings));
    }

    private static MeanSquares ofFull(Ratings ratings) {
        int n = ratings.applications();
        int k = ratings.experts();
        Exact correction = square(Exact.sum(ratings.marks())).dividedBy(Exact.of((long) n * k));
        Exact total = squares(ratings.marks()).minus(correction);
        Exact rows = squares(sums(ratings)).dividedBy(Exact.of(k)).minus(correction);
        Exact columns =
                squares(sums(ratings.transposed())).dividedBy(Exact.of(n)).minus(correction);
        Exact rest = total.minus(rows).minus(columns);
        return new MeanSquares(
                n,
                k,
                rows.dividedBy(Exact.of(n - 1L)),
                total.minus(rows).dividedBy(Exact.of(n * (k - 1L))),
                columns.dividedBy(Exact.of(k - 1L)),
                rest.dividedBy(Exact.of((n - 1L) * (k - 1L))));
    }

    private static List<Exact> sums(Ratings ratings) {
        return IntStream.range(0, ratings.applications())
                .mapToObj(row -> Exact.sum(ratings.marks(row)))
                .toList();
    }

    private static Exact squares(List<Exact> values) {
        return Exact.sum(values.stream().map(MeanSquares::square).toList());
    }

    private static Exact square(Exact value) {
        return value.times(value);
    }
}
