package org.clusterreview.statistics.outliers;

import java.math.BigDecimal;
import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.location.Estimates;
import org.clusterreview.statistics.location.Spread;

/** Modified z: 0.6745 times the distance from the median by the raw MAD, exact (Iglewicz and Hoaglin 1993). */
public final class ModifiedZ {

    /** The usual limit of its absolute value. */
    public static final BigDecimal LIMIT = new BigDecimal("3.5");

    private static final Exact FACTOR = Exact.of(new BigDecimal("0.6745"));

    private ModifiedZ() {}

    /** A value a mark, in the order given; undefined without marks, and at MAD 0. */
    public static Statistic<List<Exact>> of(List<Exact> marks) {
        return switch (Spread.mad(marks)) {
            case Statistic.Undefined<Exact>(var reason) -> Statistic.undefined(reason);
            case Statistic.Known<Exact>(var mad) ->
                mad.signum() == 0
                        ? Statistic.undefined(Reason.MAD_ZERO)
                        : Statistic.of(scaled(marks, FACTOR.dividedBy(mad)));
        };
    }

    private static List<Exact> scaled(List<Exact> marks, Exact factor) {
        Exact median = Estimates.median(marks);
        return marks.stream().map(mark -> mark.minus(median).times(factor)).toList();
    }
}
