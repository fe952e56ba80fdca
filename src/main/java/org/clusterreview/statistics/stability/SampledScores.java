package org.clusterreview.statistics.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/** Scores of applications under samples of their panels, as whole numbers of one unit, so that they compare exactly. */
final class SampledScores {

    private static final int BITS = 62;

    private final Trim trim;
    private final List<Panel> panels;
    private final List<Integer> rows = new ArrayList<>();
    private final List<int[]> orders = new ArrayList<>();
    private final List<long[]> marks = new ArrayList<>();
    private final int[] panelStarts;
    private final long[] scores;

    private SampledScores(Ratings ratings, Trim trim, List<Panel> panels, BigInteger unit) {
        this.trim = trim;
        this.panels = panels;
        this.panelStarts = new int[panels.size() + 1];
        for (int p = 0; p < panels.size(); p++) {
            Panel panel = panels.get(p);
            BigInteger each = unit.divide(BigInteger.valueOf(trim.rest(panel.size())));
            for (int row : panel.applications()) {
                int[] order = panel.order(ratings, row);
                rows.add(row);
                orders.add(order);
                marks.add(Arrays.stream(order)
                        .mapToLong(place -> whole(
                                ratings.mark(row, panel.experts().get(place)).orElseThrow(), each))
                        .toArray());
            }
            panelStarts[p + 1] = rows.size();
        }
        this.scores = new long[rows.size()];
    }

    /** Undefined where a sum of marks in the common unit does not fit ({@link Reason#TOO_FINE}). */
    static Statistic<SampledScores> of(Ratings ratings, Trim trim, List<Panel> panels) {
        BigInteger denominators = BigInteger.ONE;
        BigInteger divisors = BigInteger.ONE;
        Exact greatest = Exact.ONE;
        for (Panel panel : panels) {
            divisors = multiple(divisors, BigInteger.valueOf(trim.rest(panel.size())));
            for (int row : panel.applications()) {
                for (Exact mark : ratings.marks(row)) {
                    denominators = multiple(denominators, mark.denominator());
                    Exact sum = absolute(mark).times(Exact.of(panel.size()));
                    greatest = sum.compareTo(greatest) > 0 ? sum : greatest;
                }
            }
        }
        BigInteger unit = denominators.multiply(divisors);
        return greatest.numerator()
                                .multiply(unit)
                                .divide(greatest.denominator())
                                .bitLength()
                        > BITS
                ? Statistic.undefined(Reason.TOO_FINE)
                : Statistic.of(new SampledScores(ratings, trim, panels, unit));
    }

    private static Exact absolute(Exact mark) {
        return mark.signum() < 0 ? Exact.ZERO.minus(mark) : mark;
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static long whole(Exact mark, BigInteger unit) {
        return mark.numerator().multiply(unit).divide(mark.denominator()).longValueExact();
    }

    List<Panel> panels() {
        return panels;
    }

    /** Row of the table of each score. */
    List<Integer> rows() {
        return rows;
    }

    /** Scores all applications of a panel, each of its experts having been drawn so many times. */
    void take(int panel, int[] drawn) {
        for (int i = panelStarts[panel]; i < panelStarts[panel + 1]; i++) {
            scores[i] = score(orders.get(i), marks.get(i), drawn);
        }
    }

    private long score(int[] order, long[] values, int[] drawn) {
        long sum = 0;
        int low = trim.lowest();
        int left = trim.rest(order.length);
        for (int i = 0; i < order.length && left > 0; i++) {
            int count = drawn[order[i]];
            int dropped = Math.min(count, low);
            low -= dropped;
            int kept = Math.min(count - dropped, left);
            left -= kept;
            sum += kept * values[i];
        }
        return sum;
    }

    /** The scores of the samples last taken; used again. */
    long[] scores() {
        return scores;
    }
}
