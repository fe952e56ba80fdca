package org.clusterreview.analysis;

import java.util.Collection;
import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Where values lie, exact and in their unit. Quartiles are those of type 7 of Hyndman and Fan 1996, as R and Excel's
 * QUARTILE.INC give them: at the place 1 + (n − 1)·p among the sorted values, straight
 * between the two beside it.
 *
 * @param n how many values, at least 1
 * @param lowest of them
 * @param lowerQuartile at p = ¼; undefined for fewer than {@value #LEAST} values ({@link Reason#TOO_FEW_MARKS})
 * @param median the middle one, or the mean of the two in the middle
 * @param upperQuartile at p = ¾; undefined likewise
 * @param highest of them
 * @param mean arithmetic mean
 */
public record Distribution(
        int n,
        Exact lowest,
        Statistic<Exact> lowerQuartile,
        Exact median,
        Statistic<Exact> upperQuartile,
        Exact highest,
        Exact mean) {

    /** Of fewer values quartiles only repeat what is known of them already; a convention of this system. */
    public static final int LEAST = 3;

    private static final int WHOLE = 4;

    /** Of values in any order; undefined without any ({@link Reason#NO_MARKS}). */
    public static Statistic<Distribution> of(Collection<Exact> values) {
        List<Exact> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Statistic.undefined(Reason.NO_MARKS)
                : Statistic.of(new Distribution(
                        sorted.size(),
                        sorted.getFirst(),
                        quartile(sorted, 1),
                        at(sorted, 2),
                        quartile(sorted, 3),
                        sorted.getLast(),
                        Exact.mean(sorted)));
    }

    private static Statistic<Exact> quartile(List<Exact> sorted, int quarters) {
        return sorted.size() < LEAST ? Statistic.undefined(Reason.TOO_FEW_MARKS) : Statistic.of(at(sorted, quarters));
    }

    private static Exact at(List<Exact> sorted, int quarters) {
        int place = (sorted.size() - 1) * quarters;
        Exact below = sorted.get(place / WHOLE);
        int rest = place % WHOLE;
        return rest == 0
                ? below
                : sorted.get(place / WHOLE + 1)
                        .minus(below)
                        .times(Exact.of(rest))
                        .dividedBy(Exact.of(WHOLE))
                        .plus(below);
    }
}
