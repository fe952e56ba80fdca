package org.clusterreview.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        List<Exact> exact = IntStream.range(0, scores.applications())
                .mapToObj(scores::score)
                .toList();
        return of(exact, new Draws(seed, samples, concentration), scores.weights(), DrawnScores.of(scores), top);
    }

    /**
     * The same of trimmed sheets: under each weighting its own sheets are left out. Places have their scores in the unit of the
     * totals. Where nothing is left out they are those of the means of the sheets, drawn by the same chance. Scores under drawn
     * weights are doubles, so that two that are equal by different sheets may come apart.
     *
     * @param top how many places there are, at least 1
     * @param concentration above 0
     * @param samples at least 1
     * @throws IllegalArgumentException for numbers out of range, and where no weight is above 0
     */
    public static WeightDraws of(WeightedSheets scores, int top, double concentration, long seed, int samples) {
        if (scores.weights().stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException("weights " + scores.weights());
        }
        List<Exact> exact = IntStream.range(0, scores.applications().size())
                .mapToObj(scores::score)
                .toList();
        return of(exact, new Draws(seed, samples, concentration), scores.weights(), DrawnScores.of(scores), top);
    }

    private record Draws(long seed, int samples, double concentration) {

        Draws {
            if (!(concentration > 0) || samples < 1) {
                throw new IllegalArgumentException("concentration " + concentration + ", samples " + samples);
            }
        }

        double[] shapes(List<Exact> weights) {
            Exact all = Exact.sum(weights);
            return weights.stream()
                    .mapToDouble(weight -> concentration * Doubles.of(weight.dividedBy(all)))
                    .toArray();
        }
    }

    private static WeightDraws of(List<Exact> exact, Draws draws, List<Exact> means, DrawnScores drawn, int top) {
        double[] shapes = draws.shapes(means);
        RankTally tally = new RankTally(exact.size(), top);
        Chance chance = new Chance(draws.seed());
        double[] weights = new double[shapes.length];
        long[] scores = new long[exact.size()];
        for (int sample = 0; sample < draws.samples(); sample++) {
            for (int i = 0; i < shapes.length; i++) {
                weights[i] = shapes[i] > 0 ? chance.gamma(shapes[i]) : 0;
            }
            for (int a = 0; a < scores.length; a++) {
                scores[a] = ordered(drawn.score(a, weights) + 0.0);
            }
            tally.add(scores, 1);
        }
        Map<Exact, Integer> ranks = ranks(exact);
        List<Place> places = new ArrayList<>();
        for (int a = 0; a < scores.length; a++) {
            places.add(tally.place(a, exact.get(a), ranks.getOrDefault(exact.get(a), 0)));
        }
        return new WeightDraws(draws.seed(), draws.samples(), draws.concentration(), places);
    }

    /** 1 and the number of higher scores, by score. */
    private static Map<Exact, Integer> ranks(List<Exact> scores) {
        List<Exact> descending =
                scores.stream().sorted(Comparator.reverseOrder()).toList();
        Map<Exact, Integer> ranks = new HashMap<>();
        for (int i = 0; i < descending.size(); i++) {
            ranks.putIfAbsent(descending.get(i), i + 1);
        }
        return ranks;
    }

    /** A whole number with the order of doubles. */
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }
}
