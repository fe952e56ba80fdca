package org.clusterreview.analysis;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.stability.JudgeBootstrap;
import org.clusterreview.statistics.stability.Stability;
import org.clusterreview.statistics.stability.Trim;

/** Puts a model's estimator to the bootstrap of experts, where it is a mean without some of the marks. */
final class Samples {

    /** Places that totals are taken to where their fractions are too fine to be added in whole numbers of the machine. */
    static final int PLACES = 9;

    private Samples() {}

    /**
     * The stability of places by the totals of sheets. Totals whose fractions are too fine, as where points follow from ratios of
     * figures, are taken to {@value #PLACES} places, half up: only scores that are closer than that may then count as equal.
     *
     * @return undefined for an estimator that leaves no marks out but replaces or pairs them ({@link Reason#OTHER_ESTIMATOR}), and
     *     where panels of different size would leave out different numbers
     */
    static Statistic<Stability> of(Ratings totals, Averaging averaging, int places, long seed, int samples) {
        Optional<Trim> trim = trim(totals, averaging);
        if (trim.isEmpty()) {
            return Statistic.undefined(Reason.OTHER_ESTIMATOR);
        }
        Statistic<Stability> exact = JudgeBootstrap.of(totals, trim.get(), places, seed, samples);
        return exact.why().filter(why -> why == Reason.TOO_FINE).isPresent()
                ? JudgeBootstrap.of(coarse(totals), trim.get(), places, seed, samples)
                : exact;
    }

    private static Ratings coarse(Ratings totals) {
        return new Ratings(totals.rows().stream()
                .map(row -> row.stream()
                        .map(total -> total.map(value -> Exact.of(value.rounded(PLACES, RoundingMode.HALF_UP))))
                        .toList())
                .toList());
    }

    private static Optional<Trim> trim(Ratings totals, Averaging averaging) {
        var trims = IntStream.range(0, totals.applications())
                .map(row -> totals.marks(row).size())
                .filter(n -> n > 0)
                .distinct()
                .mapToObj(n -> trim(averaging, n))
                .distinct()
                .toList();
        return trims.isEmpty() ? Optional.of(Trim.NONE) : trims.size() == 1 ? trims.getFirst() : Optional.empty();
    }

    private static Optional<Trim> trim(Averaging averaging, int n) {
        return n < averaging.from() ? Optional.of(Trim.NONE) : trim(averaging.estimator(), n);
    }

    /** What an estimator leaves out of so many marks; empty where it replaces or pairs them. */
    static Optional<Trim> trim(Estimator estimator, int n) {
        return switch (estimator) {
            case Estimator.Mean ignored -> Optional.of(Trim.NONE);
            case Estimator.Trimmed ignored -> Optional.of(new Trim(estimator.highest(n), estimator.lowest(n)));
            case Estimator.TrimmedShare ignored -> Optional.of(new Trim(estimator.highest(n), estimator.lowest(n)));
            case Estimator.ExcelTrimmean ignored -> Optional.of(new Trim(estimator.highest(n), estimator.lowest(n)));
            case Estimator.Median ignored -> Optional.of(new Trim((n - 1) / 2, (n - 1) / 2));
            case Estimator.Winsorised ignored -> Optional.empty();
            case Estimator.HodgesLehmann ignored -> Optional.empty();
        };
    }
}
