package org.clusterreview.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.location.Estimates;

/**
 * The ranking without the marks of one expert. An application is among the first K if fewer than K others have a higher
 * score, so that those tied at the end are all in.
 *
 * @param expert column of the expert, from 0
 * @param ranks by application; undefined for one that has too few marks left
 * @param entering applications that are among the first K only without the expert
 * @param leaving applications that are among the first K only with the expert, or have no score without
 * @param greatestMove largest difference of a rank with and without the expert, of applications that have both
 */
public record WithoutExpert(
        int expert, List<Statistic<Integer>> ranks, List<Integer> entering, List<Integer> leaving, int greatestMove) {

    public WithoutExpert {
        ranks = List.copyOf(ranks);
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
    }

    /**
     * For each expert in the order of the columns.
     *
     * @param estimator by which an application's marks become a score
     * @param top how many places there are, at least 1
     * @throws IllegalArgumentException for no place
     */
    public static List<WithoutExpert> each(Ratings ratings, Estimator estimator, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("top " + top);
        }
        List<Statistic<Integer>> all = ranks(ratings, estimator);
        return IntStream.range(0, ratings.experts())
                .mapToObj(expert -> compare(expert, all, ranks(ratings.without(expert), estimator), top))
                .toList();
    }

    /** 1 and the number of higher scores, by application; undefined where there is no score. */
    public static List<Statistic<Integer>> ranks(Ratings ratings, Estimator estimator) {
        List<Statistic<Exact>> scores = IntStream.range(0, ratings.applications())
                .mapToObj(row -> Estimates.of(estimator, ratings.marks(row)))
                .toList();
        List<Exact> descending = scores.stream()
                .flatMap(score -> score.known().stream())
                .sorted(Comparator.reverseOrder())
                .toList();
        return scores.stream()
                .map(score -> score.map(value -> descending.indexOf(value) + 1))
                .toList();
    }

    private static WithoutExpert compare(
            int expert, List<Statistic<Integer>> with, List<Statistic<Integer>> without, int top) {
        List<Integer> entering = new ArrayList<>();
        List<Integer> leaving = new ArrayList<>();
        int move = 0;
        for (int a = 0; a < with.size(); a++) {
            boolean before = isIn(with.get(a), top);
            boolean after = isIn(without.get(a), top);
            if (after && !before) {
                entering.add(a);
            }
            if (before && !after) {
                leaving.add(a);
            }
            move = Math.max(move, move(with.get(a), without.get(a)));
        }
        return new WithoutExpert(expert, without, entering, leaving, move);
    }

    private static boolean isIn(Statistic<Integer> rank, int top) {
        return rank.known().filter(place -> place <= top).isPresent();
    }

    private static int move(Statistic<Integer> with, Statistic<Integer> without) {
        return with instanceof Statistic.Known<Integer>(var a) && without instanceof Statistic.Known<Integer>(var b)
                ? Math.abs(a - b)
                : 0;
    }
}
