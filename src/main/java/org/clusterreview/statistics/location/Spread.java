package org.clusterreview.statistics.location;

import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Doubles;

/** How far marks spread, in the unit of the marks. */
public final class Spread {

    private Spread() {}

    /** Sample variance with n − 1, exact; undefined for fewer than two marks. */
    public static Statistic<Exact> variance(List<Exact> marks) {
        if (marks.size() < 2) {
            return Statistic.undefined(marks.isEmpty() ? Reason.NO_MARKS : Reason.TOO_FEW_MARKS);
        }
        return Statistic.of(squares(marks).dividedBy(Exact.of(marks.size() - 1L)));
    }

    /** Root of the sample variance, to double precision; undefined for fewer than two marks. */
    public static Statistic<Double> sd(List<Exact> marks) {
        return variance(marks).map(variance -> Math.sqrt(Doubles.of(variance)));
    }

    /** Raw median of the distances from the median, without a factor; exact; undefined without marks. */
    public static Statistic<Exact> mad(List<Exact> marks) {
        if (marks.isEmpty()) {
            return Statistic.undefined(Reason.NO_MARKS);
        }
        Exact median = Estimates.median(marks);
        return Statistic.of(Estimates.median(
                marks.stream().map(mark -> distance(mark, median)).toList()));
    }

    /** Sum of the squared differences from the mean. */
    private static Exact squares(List<Exact> marks) {
        Exact mean = Exact.mean(marks);
        return Exact.sum(marks.stream()
                .map(mark -> mark.minus(mean))
                .map(difference -> difference.times(difference))
                .toList());
    }

    private static Exact distance(Exact a, Exact b) {
        return a.compareTo(b) >= 0 ? a.minus(b) : b.minus(a);
    }
}
