package org.clusterreview.panels.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many experts who can be called on are of one sort.
 *
 * @param sort what they have in common, such as a kind or a code; empty where it is not known
 * @param number from 1
 */
public record PoolCount(String sort, int number) {

    /**
     * The sorts of those who can be called on, the most frequent first. Somebody of several sorts counts for each, once.
     *
     * @param what sorts of an expert; none counts as not known
     */
    public static List<PoolCount> of(List<PoolExpert> pool, Function<PoolExpert, Collection<String>> what) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PoolExpert expert : callable(pool)) {
            Collection<String> sorts = what.apply(expert);
            for (String sort : sorts.isEmpty() ? List.of("") : new HashSet<>(sorts)) {
                counts.merge(sort, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new PoolCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(PoolCount::number).reversed())
                .toList();
    }

    /** Those who can be called on. */
    public static List<PoolExpert> callable(List<PoolExpert> pool) {
        return pool.stream().filter(expert -> expert.unavailable().isEmpty()).toList();
    }
}
