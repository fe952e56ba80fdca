package org.clusterreview.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.clusterreview.scoring.model.Exact;

/**
 * How much weight has to move between two indicators for two applications to change places. The difference of their
 * scores is linear in the weights, so that the turning point has a closed form.
 *
 * @param ahead application with the higher score, or one of two equal ones
 * @param behind the other
 * @param lead by how much the first score is higher, at least 0
 * @param flips the moves that make both scores equal and leave every weight at least at 0, the smallest first
 */
public record WeightShift(int ahead, int behind, Exact lead, List<Flip> flips) {

    /**
     * A move between two indicators at which both scores are equal; beyond it the order is turned.
     *
     * @param from indicator that gives weight
     * @param to indicator that receives it
     * @param weight how much, in the unit of the weights, at least 0
     */
    public record Flip(int from, int to, Exact weight) {}

    public WeightShift {
        flips = List.copyOf(flips);
    }

    /** The smallest move that brings both together, if a single move can. */
    public Optional<Flip> smallest() {
        return flips.stream().findFirst();
    }

    /** Of two applications. */
    public static WeightShift between(WeightedScores scores, int first, int second) {
        boolean turned = scores.score(first).compareTo(scores.score(second)) < 0;
        int ahead = turned ? second : first;
        int behind = turned ? first : second;
        return between(
                ahead,
                behind,
                scores.score(ahead).minus(scores.score(behind)),
                scores.weights().size(),
                (from, to) -> flip(scores, ahead, behind, from, to));
    }

    /**
     * Of two applications whose sheets are trimmed. The least weight of each move at which both are equal and beyond which
     * the order is turned; farther on it may turn back.
     */
    public static WeightShift between(WeightedSheets scores, int first, int second) {
        boolean turned = scores.score(first).compareTo(scores.score(second)) < 0;
        int ahead = turned ? second : first;
        int behind = turned ? first : second;
        Exact lead = scores.score(ahead).minus(scores.score(behind));
        return between(
                ahead,
                behind,
                lead,
                scores.weights().size(),
                new Turning(scores, ahead, behind, lead)::flip);
    }

    private static WeightShift between(
            int ahead, int behind, Exact lead, int indicators, BiFunction<Integer, Integer, Optional<Flip>> flip) {
        List<Flip> flips = new ArrayList<>();
        for (int from = 0; from < indicators; from++) {
            for (int to = 0; to < indicators; to++) {
                if (from != to) {
                    flip.apply(from, to).ifPresent(flips::add);
                }
            }
        }
        flips.sort(
                Comparator.comparing(Flip::weight).thenComparingInt(Flip::from).thenComparingInt(Flip::to));
        return new WeightShift(ahead, behind, lead, flips);
    }

    /**
     * Each of the last places of the list against each of the first behind it.
     *
     * @param top how many places there are, at least 1
     * @param near how many applications on each side of the cut, at least 1
     */
    public static List<WeightShift> nearCut(WeightedScores scores, int top, int near) {
        return nearCut(scores.order(), top, near, (above, below) -> between(scores, above, below));
    }

    /**
     * The same of trimmed sheets.
     *
     * @param order of the applications, the first place first
     */
    public static List<WeightShift> nearCut(WeightedSheets scores, List<Integer> order, int top, int near) {
        return nearCut(order, top, near, (above, below) -> between(scores, above, below));
    }

    private static List<WeightShift> nearCut(
            List<Integer> order, int top, int near, BiFunction<Integer, Integer, WeightShift> between) {
        if (top < 1 || near < 1) {
            throw new IllegalArgumentException("top " + top + ", near " + near);
        }
        int cut = Math.min(top, order.size());
        List<WeightShift> shifts = new ArrayList<>();
        for (int above : order.subList(Math.max(0, cut - near), cut)) {
            for (int below : order.subList(cut, Math.min(order.size(), cut + near))) {
                shifts.add(between.apply(above, below));
            }
        }
        return List.copyOf(shifts);
    }

    private static Optional<Flip> flip(WeightedScores scores, int ahead, int behind, int from, int to) {
        Exact slope = difference(scores, ahead, behind, from).minus(difference(scores, ahead, behind, to));
        if (slope.signum() <= 0) {
            return Optional.empty();
        }
        Exact lead = scores.score(ahead).minus(scores.score(behind)).times(Exact.sum(scores.weights()));
        Exact weight = lead.dividedBy(slope);
        return weight.compareTo(scores.weights().get(from)) > 0
                ? Optional.empty()
                : Optional.of(new Flip(from, to, weight));
    }

    private static Exact difference(WeightedScores scores, int ahead, int behind, int indicator) {
        return scores.values()
                .get(ahead)
                .get(indicator)
                .minus(scores.values().get(behind).get(indicator));
    }
}
