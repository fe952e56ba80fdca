package org.clusterreview.panels.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where those live who can be called on: a few numbers that tell, without a look at the pool, where the cities of applicants leave
 * hardly anybody.
 *
 * @param callable how many can be called on, whether their city is known or not
 * @param byCity how many of them live in each city, by its code
 */
public record CallableCities(int callable, Map<String, Integer> byCity) {

    /** Once so many of a hundred are barred by their city, it is worth telling. */
    private static final int NEARLY_ALL = 80;

    public CallableCities {
        byCity = Map.copyOf(byCity);
    }

    public static CallableCities of(List<PoolExpert> pool) {
        List<PoolExpert> callable = PoolCount.callable(pool);
        return new CallableCities(
                callable.size(),
                callable.stream()
                        .map(PoolExpert::city)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(city -> city, city -> 1, Integer::sum)));
    }

    /** How many live in one of these cities. */
    public int in(Set<String> cities) {
        return cities.stream().mapToInt(city -> byCity.getOrDefault(city, 0)).sum();
    }

    /** Whether a panel without anybody of these cities has hardly a choice: less than a fifth of the pool, or than twice the seats. */
    public boolean areNarrowedBy(Set<String> cities, int size) {
        int in = in(cities);
        return in > 0 && (in * 100 > callable * NEARLY_ALL || callable - in < 2 * size);
    }
}
