package org.clusterreview.statistics.location;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Estimators of location, exact to the last digit. Trimming goes by rank, not by value: of equal extremes one goes. How
 * many go is counted in whole numbers as {@link Estimator} defines them (ECMA-376 TRIMMEAN, R, SciPy).
 */
public final class Estimates {

    /** One highest and one lowest mark go. */
    public static final Estimator TRIMMED_1 = new Estimator.Trimmed(1, 1);

    /** The highest and the lowest mark become the nearest that stays. */
    public static final Estimator WINSORISED_1 = new Estimator.Winsorised(1);

    private Estimates() {}

    /**
     * The estimate of at least one mark.
     *
     * @param marks in any order
     * @return undefined without marks ({@link Reason#NO_MARKS}) or where none would be left ({@link
     *     Reason#TOO_FEW_MARKS})
     */
    public static Statistic<Exact> of(Estimator estimator, List<Exact> marks) {
        if (marks.isEmpty()) {
            return Statistic.undefined(Reason.NO_MARKS);
        }
        List<Exact> sorted = marks.stream().sorted().toList();
        return switch (estimator) {
            case Estimator.Mean ignored -> Statistic.of(Exact.mean(sorted));
            case Estimator.Median ignored -> Statistic.of(ofSorted(sorted));
            case Estimator.HodgesLehmann ignored -> Statistic.of(hodgesLehmann(sorted));
            case Estimator.Winsorised ignored -> without(estimator, sorted, true);
            case Estimator.Trimmed ignored -> without(estimator, sorted, false);
            case Estimator.TrimmedShare ignored -> without(estimator, sorted, false);
            case Estimator.ExcelTrimmean ignored -> without(estimator, sorted, false);
        };
    }

    private static Statistic<Exact> without(Estimator estimator, List<Exact> sorted, boolean replaces) {
        int from = estimator.lowest(sorted.size());
        int to = sorted.size() - estimator.highest(sorted.size());
        if (from >= to) {
            return Statistic.undefined(Reason.TOO_FEW_MARKS);
        }
        List<Exact> rest = new ArrayList<>(sorted.subList(from, to));
        if (replaces) {
            Exact low = sorted.get(from);
            Exact high = sorted.get(to - 1);
            for (int i = 0; i < from; i++) {
                rest.add(low);
            }
            for (int i = to; i < sorted.size(); i++) {
                rest.add(high);
            }
        }
        return Statistic.of(Exact.mean(rest));
    }

    /** The middle mark, or the mean of the two in the middle; at least one mark, in any order. */
    public static Exact median(List<Exact> marks) {
        return ofSorted(marks.stream().sorted().toList());
    }

    private static Exact ofSorted(List<Exact> sorted) {
        int n = sorted.size();
        return Exact.mean(sorted.subList((n - 1) / 2, n / 2 + 1));
    }

    /** Median of all means of two marks, each with itself included (Hodges and Lehmann 1963). */
    private static Exact hodgesLehmann(List<Exact> marks) {
        List<Exact> sums = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            for (int j = i; j < marks.size(); j++) {
                sums.add(marks.get(i).plus(marks.get(j)));
            }
        }
        sums.sort(Comparator.naturalOrder());
        return ofSorted(sums).dividedBy(Exact.of(2));
    }
}
