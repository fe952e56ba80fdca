package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many experts can be called on on a day.
 *
 * @param kinds by what they are called on for; kinds of which nobody can be called on are left out
 * @param total all of them
 */
public record Availability(LocalDate day, Map<Expert.Kind, Integer> kinds, int total) {

    public Availability {
        kinds = Map.copyOf(kinds);
    }

    /** A day each, in order. */
    public static List<Availability> of(List<Expert> pool, List<LocalDate> days) {
        return days.stream().map(day -> on(day, pool)).toList();
    }

    private static Availability on(LocalDate day, List<Expert> pool) {
        Map<Expert.Kind, Integer> kinds = new EnumMap<>(Expert.Kind.class);
        List<Expert> there =
                pool.stream().filter(expert -> expert.isAvailable(day)).toList();
        there.forEach(expert -> kinds.merge(expert.kind(), 1, Integer::sum));
        return new Availability(day, kinds, there.size());
    }

    /** Those who cannot be called on that day for a while; who has left the pool for good is not among them. */
    public static List<Expert> away(List<Expert> pool, LocalDate day) {
        return pool.stream()
                .filter(expert -> !expert.isAvailable(day) && expert.standingOn(day) != Expert.Standing.LEFT)
                .toList();
    }
}
