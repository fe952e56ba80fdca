package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What another way to form the ranking would change. An application is among the first if its rank is not above the number
 * of places, so that equal ones at the end are all in.
 *
 * @param alternative the other way
 * @param ranks by application; one that has no rank that way is not there
 * @param entering applications that are among the first only that way, in the official order
 * @param leaving applications that are among the first only in the official ranking
 * @param greatestMove largest difference of a rank, of applications that have both
 */
public record AlternativeRanking(
        Alternative alternative,
        Map<String, Integer> ranks,
        List<String> entering,
        List<String> leaving,
        int greatestMove) {

    public AlternativeRanking {
        ranks = Map.copyOf(ranks);
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
    }

    /** Whether the same applications are among the first. */
    public boolean keepsTheList() {
        return entering.isEmpty() && leaving.isEmpty();
    }

    /** @param official ranks by application in rank order */
    static AlternativeRanking of(
            Alternative alternative, Map<String, Integer> official, Map<String, Integer> ranks, int places) {
        List<String> entering = new ArrayList<>();
        List<String> leaving = new ArrayList<>();
        int move = 0;
        Map<String, Integer> all = new LinkedHashMap<>(official);
        ranks.keySet().stream().sorted().forEach(id -> all.putIfAbsent(id, Integer.MAX_VALUE));
        for (Map.Entry<String, Integer> one : all.entrySet()) {
            boolean before = one.getValue() <= places;
            Integer rank = ranks.get(one.getKey());
            boolean after = rank != null && rank <= places;
            if (after && !before) {
                entering.add(one.getKey());
            }
            if (before && !after) {
                leaving.add(one.getKey());
            }
            if (rank != null && one.getValue() != Integer.MAX_VALUE) {
                move = Math.max(move, Math.abs(rank - one.getValue()));
            }
        }
        return new AlternativeRanking(alternative, ranks, entering, leaving, move);
    }
}
