package org.clusterreview.statistics.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.scoring.model.Exact;

/**
 * Ranks of one expert's marks, the lowest first; equal marks share the average of their places.
 *
 * @param average a rank an application, from 1 to n in halves
 * @param ties sum of t³ − t over the groups of t equal marks
 */
record Ranks(List<Exact> average, Exact ties) {

    static Ranks of(List<Exact> marks) {
        Map<Exact, Integer> counts = new TreeMap<>();
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
        Map<Exact, Exact> ranks = new TreeMap<>();
        int before = 0;
        Exact ties = Exact.ZERO;
        for (Map.Entry<Exact, Integer> group : counts.entrySet()) {
            int count = group.getValue();
            ranks.put(group.getKey(), Exact.of(2L * before + count + 1).dividedBy(Exact.of(2)));
            ties = ties.plus(KendallW.cube(count));
            before += count;
        }
        List<Exact> average = new ArrayList<>();
        marks.forEach(mark -> average.add(ranks.getOrDefault(mark, Exact.ZERO)));
        return new Ranks(List.copyOf(average), ties);
    }
}
