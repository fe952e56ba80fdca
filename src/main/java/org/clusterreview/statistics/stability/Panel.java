package org.clusterreview.statistics.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clusterreview.statistics.Ratings;

/**
 * Applications that the same experts have marked; they are sampled together.
 *
 * @param experts columns of the table
 * @param applications rows of the table
 */
record Panel(List<Integer> experts, List<Integer> applications) {

    /** By the experts whose marks there are, without applications that have too few marks for a score. */
    static List<Panel> of(Ratings ratings, Trim trim) {
        Map<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
        for (int a = 0; a < ratings.applications(); a++) {
            int row = a;
            List<Integer> experts = IntStream.range(0, ratings.experts())
                    .filter(e -> ratings.mark(row, e).isPresent())
                    .boxed()
                    .toList();
            if (trim.rest(experts.size()) > 0) {
                groups.computeIfAbsent(experts, ignored -> new ArrayList<>()).add(a);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Panel(group.getKey(), group.getValue()))
                .toList();
    }

    int size() {
        return experts.size();
    }

    /** Places of the panel's experts, from the lowest mark that an application has to the highest. */
    int[] order(Ratings ratings, int application) {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparing(
                        place -> ratings.mark(application, experts.get(place)).orElseThrow()))
                .mapToInt(place -> place)
                .toArray();
    }
}
