package org.clusterreview.statistics.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.numeric.Chance;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.stability.Place;
import org.clusterreview.statistics.stability.RankTally;

/**
 * Ranks under weights drawn around those in force, from a Dirichlet distribution whose means are their shares. A weight
 * of 0 stays 0.
 *
 * @param seed of the chance
 * @param samples how many weightings
 * @param concentration how close they stay: a share s varies with the standard deviation √(s(1 − s)/(concentration +
 *     1))
 * @param places by application in the order of the table
 */
public record WeightDraws(long seed, int samples, double concentration, List<Place> places) {

    public WeightDraws {
        places = List.copyOf(places);
    }

    /**
     * Draws and ranks.
     *
     * @param top how many places there are, at least 1
     * @param concentration above 0
     * @param samples at least 1
     * @throws IllegalArgumentException for numbers out of range
     */
    public static WeightDraws of(WeightedScores scores, int top, double concentration, long seed, int samples) {
        if (!(concentration > 0) || samples < 1) {
            throw new IllegalArgumentException("concentration " + concentration + ", samples " + samples);
        }
        double[][] values = scores.values().stream().map(Doubles::of).toArray(double[][]::new);
        double[] shapes = shapes(scores, concentration);
        RankTally tally = new RankTally(values.length, top);
        Chance chance = new Chance(seed);
        double[] weights = new double[shapes.length];
        long[] sums = new long[values.length];
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < shapes.length; i++) {
                weights[i] = shapes[i] > 0 ? chance.gamma(shapes[i]) : 0;
            }
            for (int a = 0; a < sums.length; a++) {
                sums[a] = ordered(sum(weights, values[a]));
            }
            tally.add(sums, 1);
        }
        List<Place> places = new ArrayList<>();
        for (int a = 0; a < sums.length; a++) {
            places.add(tally.place(a, scores.score(a), scores.rank(a)));
        }
        return new WeightDraws(seed, samples, concentration, places);
    }

    private static double[] shapes(WeightedScores scores, double concentration) {
        Exact all = Exact.sum(scores.weights());
        return scores.weights().stream()
                .mapToDouble(weight -> concentration * Doubles.of(weight.dividedBy(all)))
                .toArray();
    }

    /** Weights need not be divided by their sum: the order is the same. */
    private static double sum(double[] weights, double[] values) {
        double sum = 0.0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum + 0.0;
    }

    /** A whole number with the order of doubles. */
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }
}
