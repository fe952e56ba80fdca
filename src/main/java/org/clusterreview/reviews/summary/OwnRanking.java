package org.clusterreview.reviews.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order that an expert's own totals make: the highest first, equal ones share a place and the next ones are passed over. */
public final class OwnRanking {

    private OwnRanking() {}

    /**
     * @param place from 1
     * @param shared whether another has the same total
     */
    public record Placed<K>(K key, BigDecimal total, int place, boolean shared) {}

    /** By totals as they are shown; those that are equal stay in the order of the map. */
    public static <K> List<Placed<K>> of(Map<K, BigDecimal> totals) {
        return totals.entrySet().stream()
                .sorted(Map.Entry.<K, BigDecimal>comparingByValue(Comparator.reverseOrder()))
                .map(one -> new Placed<>(
                        one.getKey(),
                        one.getValue(),
                        1 + count(totals, other -> other.compareTo(one.getValue()) > 0),
                        count(totals, other -> other.compareTo(one.getValue()) == 0) > 1))
                .toList();
    }

    private static int count(Map<?, BigDecimal> totals, java.util.function.Predicate<BigDecimal> wanted) {
        return (int) totals.values().stream().filter(wanted).count();
    }
}
