package org.clusterreview.statistics.outliers;

import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Dixon's r10: the greater of the gaps at both ends, by the range (Dixon 1950; Rorabacher 1991), for at least three
 * marks that are not all equal.
 *
 * @param index place of the mark beyond the greater gap in the list, from 0; the lowest mark where both gaps are equal,
 *     the first of equal marks
 * @param r10 exact, from 0 to 1
 * @param critical05 two-sided critical value at 5 %, four digits; none above 30 marks
 * @param critical01 two-sided critical value at 1 %, likewise
 */
public record Dixon(int index, Exact r10, Statistic<Double> critical05, Statistic<Double> critical01) {

    private static final int FEWEST = 3;

    /**
     * For 3 to 30 marks: quantiles of r10 under normality by integration over the joint density of the least and the
     * greatest of n. Printed tables differ from them in the third decimal.
     */
    private static final double[] CRITICAL_05 = {
        0.9702, 0.8298, 0.7102, 0.6275, 0.5690, 0.5256, 0.4922, 0.4656, 0.4438, 0.4257, 0.4102, 0.3969, 0.3852, 0.3750,
        0.3658, 0.3576, 0.3501, 0.3433, 0.3371, 0.3314, 0.3262, 0.3213, 0.3167, 0.3125, 0.3085, 0.3048, 0.3013, 0.2979
    };

    private static final double[] CRITICAL_01 = {
        0.9940, 0.9207, 0.8232, 0.7427, 0.6811, 0.6336, 0.5963, 0.5661, 0.5413, 0.5204, 0.5026, 0.4872, 0.4737, 0.4618,
        0.4511, 0.4416, 0.4329, 0.4250, 0.4178, 0.4111, 0.4050, 0.3993, 0.3940, 0.3890, 0.3844, 0.3800, 0.3759, 0.3720
    };

    /** Undefined for fewer than three marks, and where all are equal. */
    public static Statistic<Dixon> of(List<Exact> marks) {
        int n = marks.size();
        if (n < FEWEST) {
            return Statistic.undefined(marks.isEmpty() ? Reason.NO_MARKS : Reason.TOO_FEW_MARKS);
        }
        List<Exact> sorted = marks.stream().sorted().toList();
        Exact range = sorted.getLast().minus(sorted.getFirst());
        if (range.signum() == 0) {
            return Statistic.undefined(Reason.ALL_EQUAL);
        }
        Exact low = sorted.get(1).minus(sorted.getFirst());
        Exact high = sorted.getLast().minus(sorted.get(n - 2));
        boolean atTop = high.compareTo(low) > 0;
        int index = marks.indexOf(atTop ? sorted.getLast() : sorted.getFirst());
        Exact ratio = (atTop ? high : low).dividedBy(range);
        return Statistic.of(new Dixon(index, ratio, critical(CRITICAL_05, n), critical(CRITICAL_01, n)));
    }

    private static Statistic<Double> critical(double[] table, int n) {
        int at = n - FEWEST;
        return at < table.length ? Statistic.of(table[at]) : Statistic.undefined(Reason.BEYOND_TABLE);
    }
}
