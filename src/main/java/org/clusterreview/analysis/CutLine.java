package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Exact;

/**
 * Where the list ends, if nothing but the ranking decided. Quotas and floors may move it; they speak when the list is made.
 *
 * @param places how many there are, at least 1
 * @param in applications with a place of their own, in rank order
 * @param tied applications that share the last places with more than there are
 * @param out ranked applications behind them
 * @param gap exact score of the last of {@code in} less that of the first of {@code out}; empty where equal ones stand across
 *     the line, and where one side is empty
 */
public record CutLine(int places, List<String> in, List<String> tied, List<String> out, Optional<Exact> gap) {

    public CutLine {
        in = List.copyOf(in);
        tied = List.copyOf(tied);
        out = List.copyOf(out);
    }

    /**
     * How many places a group is looked at with until somebody says otherwise: those of the track shared out by the number of
     * applications, rounded up; a third of the group, rounded up, where the track has none. A convention of this system.
     *
     * @param places of the track
     * @param group number of applications of the group
     * @param all number of applications of the track, those of the group among them
     * @return at least 1 and at most as many as the group has
     * @throws IllegalArgumentException for a group without applications, or larger than the whole
     */
    public static int assumedPlaces(Optional<Integer> places, int group, int all) {
        if (group < 1 || all < group) {
            throw new IllegalArgumentException("group " + group + " of " + all);
        }
        int assumed = places.map(of -> Math.ceilDiv(of * group, all)).orElse(Math.ceilDiv(group, 3));
        return Math.clamp(assumed, 1, group);
    }

    /**
     * Of one group.
     *
     * @param results in rank order; those without a rank do not count
     * @throws IllegalArgumentException for no place
     */
    public static CutLine of(List<ApplicationResult> results, int places) {
        if (places < 1) {
            throw new IllegalArgumentException("places " + places);
        }
        Map<Integer, Integer> sharing = new HashMap<>();
        results.forEach(result -> rank(result).ifPresent(rank -> sharing.merge(rank, 1, Integer::sum)));
        List<ApplicationResult> in = new ArrayList<>();
        List<ApplicationResult> tied = new ArrayList<>();
        List<ApplicationResult> out = new ArrayList<>();
        for (ApplicationResult result : results) {
            rank(result).ifPresent(rank -> {
                boolean isIn = rank + sharing.getOrDefault(rank, 1) - 1 <= places;
                (isIn ? in : rank <= places ? tied : out).add(result);
            });
        }
        return new CutLine(places, ids(in), ids(tied), ids(out), gap(in, tied, out));
    }

    private static Optional<Integer> rank(ApplicationResult result) {
        return Optional.ofNullable(result.rank());
    }

    private static List<String> ids(List<ApplicationResult> results) {
        return results.stream().map(ApplicationResult::application).toList();
    }

    private static Optional<Exact> gap(
            List<ApplicationResult> in, List<ApplicationResult> tied, List<ApplicationResult> out) {
        if (in.isEmpty() || !tied.isEmpty() || out.isEmpty()) {
            return Optional.empty();
        }
        return score(in.getLast()).flatMap(last -> score(out.getFirst()).map(last::minus));
    }

    private static Optional<Exact> score(ApplicationResult result) {
        return Optional.ofNullable(result.score()).map(Score::exact);
    }
}
