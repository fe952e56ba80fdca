package org.clusterreview.statistics.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Doubles;

/**
 * Krippendorff's alpha, with missing marks: 1 less the observed by the expected disagreement, 1 for full agreement, 0
 * for chance, below 0 for systematic disagreement (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
 * Applications with a single mark do not count.
 */
public final class KrippendorffAlpha {

    private final Scale scale;
    private final double[] values;
    private final long[] counts;
    private final long[] below;

    private KrippendorffAlpha(Scale scale, Map<Exact, Integer> counted) {
        this.scale = scale;
        this.values = Doubles.of(counted.keySet());
        this.counts = counted.values().stream().mapToLong(count -> count).toArray();
        this.below = new long[counts.length];
        for (int i = 1; i < counts.length; i++) {
            below[i] = below[i - 1] + counts[i - 1];
        }
    }

    /**
     * Alpha to double precision.
     *
     * @return undefined where no application has two marks, where all that count are equal, and on the ratio scale with
     *     marks below 0
     */
    public static Statistic<Double> of(Ratings ratings, Scale scale) {
        List<List<Exact>> units = IntStream.range(0, ratings.applications())
                .mapToObj(ratings::marks)
                .filter(marks -> marks.size() > 1)
                .toList();
        Map<Exact, Integer> counted = new TreeMap<>();
        units.forEach(unit -> unit.forEach(mark -> counted.merge(mark, 1, Integer::sum)));
        if (units.isEmpty()) {
            return Statistic.undefined(Reason.NO_PAIRS);
        }
        if (counted.size() == 1) {
            return Statistic.undefined(Reason.ALL_EQUAL);
        }
        if (scale == Scale.RATIO && counted.keySet().stream().anyMatch(mark -> mark.signum() < 0)) {
            return Statistic.undefined(Reason.NEGATIVE_ON_RATIO_SCALE);
        }
        return Statistic.of(new KrippendorffAlpha(scale, counted).alpha(units, new ArrayList<>(counted.keySet())));
    }

    private double alpha(List<List<Exact>> units, List<Exact> sorted) {
        double observed = 0;
        long all = 0;
        for (List<Exact> unit : units) {
            int[] places = unit.stream()
                    .mapToInt(mark -> Collections.binarySearch(sorted, mark))
                    .toArray();
            observed += within(places) / (places.length - 1);
            all += places.length;
        }
        double expected = 0;
        for (int c = 0; c < values.length; c++) {
            for (int d = c + 1; d < values.length; d++) {
                expected += counts[c] * counts[d] * squaredDifference(c, d);
            }
        }
        return 1 - (all - 1) * observed / expected;
    }

    /** Over all pairs of an application, each once. */
    private double within(int[] places) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length; j++) {
                sum += squaredDifference(Math.min(places[i], places[j]), Math.max(places[i], places[j]));
            }
        }
        return sum;
    }

    /** @param c place of a value, not above d */
    private double squaredDifference(int c, int d) {
        if (c == d) {
            return 0;
        }
        double difference = switch (scale) {
            case NOMINAL -> 1;
            case ORDINAL -> below[d] - below[c] + (counts[d] - counts[c]) / 2.0;
            case INTERVAL -> values[d] - values[c];
            case RATIO -> (values[d] - values[c]) / (values[d] + values[c]);
        };
        return difference * difference;
    }
}
