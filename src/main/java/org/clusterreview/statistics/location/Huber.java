package org.clusterreview.statistics.location;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Huber's estimate of location with a fixed scale (Huber 1964; {@code MASS::huber} for k = 1.5): the μ that is the mean
 * of the marks clipped to μ ± k·s, with s = 1.4826·MAD. The sum of the clipped differences is piecewise linear in μ, so
 * that its root is found exactly; programs that iterate stop up to 2e-6 away from it.
 */
public final class Huber {

    /** The k of this program's tables and pages. */
    public static final BigDecimal K = new BigDecimal("1.5");

    private static final Exact TO_SIGMA = Exact.of(new BigDecimal("1.4826"));

    private Huber() {}

    /**
     * The estimate.
     *
     * @param k how many scaled MAD a mark may lie away before it is clipped, at least 1 so that the root is a single
     *     one
     * @return undefined without marks, and at MAD 0 ({@link Reason#MAD_ZERO})
     * @throws IllegalArgumentException for a smaller k
     */
    public static Statistic<Exact> of(List<Exact> marks, BigDecimal k) {
        if (k.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("k below 1: " + k);
        }
        return switch (Spread.mad(marks)) {
            case Statistic.Undefined<Exact> none -> none;
            case Statistic.Known<Exact>(var mad) ->
                mad.signum() == 0
                        ? Statistic.undefined(Reason.MAD_ZERO)
                        : Statistic.of(root(marks, Exact.of(k).times(TO_SIGMA).times(mad)));
        };
    }

    /** Between the last bend where the sum is not below 0 and the next one the sum is a straight line. */
    private static Exact root(List<Exact> marks, Exact clip) {
        List<Exact> bends = marks.stream()
                .flatMap(mark -> Stream.of(mark.minus(clip), mark.plus(clip)))
                .sorted()
                .toList();
        Exact before = bends.getFirst();
        Exact sumBefore = clipped(marks, before, clip);
        for (Exact bend : bends) {
            Exact sum = clipped(marks, bend, clip);
            if (sum.signum() < 0) {
                Exact slope = sumBefore.minus(sum);
                return before.plus(bend.minus(before).times(sumBefore).dividedBy(slope));
            }
            before = bend;
            sumBefore = sum;
        }
        throw new IllegalStateException("the sum is below 0 at the last bend");
    }

    private static Exact clipped(List<Exact> marks, Exact centre, Exact clip) {
        Exact least = Exact.ZERO.minus(clip);
        return Exact.sum(marks.stream()
                .map(mark -> mark.minus(centre))
                .map(difference -> difference.compareTo(clip) > 0 ? clip : difference)
                .map(difference -> difference.compareTo(least) < 0 ? least : difference)
                .toList());
    }
}
