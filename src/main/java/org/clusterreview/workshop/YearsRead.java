package org.clusterreview.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Years;

/**
 * The years in which a model looks at each item.
 *
 * @param named years that the model names, by item; holds every item that is read by year
 * @param back years before the latest, 0 for the latest itself, by item
 */
public record YearsRead(Map<String, Set<Integer>> named, Map<String, Set<Integer>> back) {

    /** What a model looks at, in rules, in the variables of formulas and in requirements. */
    public static YearsRead of(ScoringModel model) {
        Map<String, Set<Integer>> named = new HashMap<>();
        Map<String, Set<Integer>> back = new HashMap<>();
        for (FigureSource source : model.figureSources()) {
            List<Integer> counted = back(source.years());
            Set<Integer> year = named(source.years());
            for (String item : source.items()) {
                named.computeIfAbsent(item, i -> new TreeSet<>()).addAll(year);
                back.computeIfAbsent(item, i -> new TreeSet<>()).addAll(counted);
            }
        }
        return new YearsRead(named, back);
    }

    private static Set<Integer> named(Years years) {
        return switch (years.kind()) {
            case YEAR, GROWTH_SINCE -> Set.of(years.number());
            case LATEST, MEAN_OF, LOWEST_OF, HIGHEST_OF, GROWTH_OVER, MEAN_GROWTH_OF -> Set.of();
        };
    }

    private static List<Integer> back(Years years) {
        int number = years.number();
        IntStream counted = switch (years.kind()) {
            case LATEST, GROWTH_SINCE -> IntStream.of(0);
            case YEAR -> IntStream.of();
            case MEAN_OF, LOWEST_OF, HIGHEST_OF -> IntStream.range(0, number);
            case GROWTH_OVER -> IntStream.of(0, number);
            case MEAN_GROWTH_OF -> IntStream.rangeClosed(0, number);
        };
        return counted.boxed().toList();
    }

    /** Whether anything is read by year. */
    public boolean any() {
        return !named.isEmpty();
    }

    /** Whether the item is read by year. */
    public boolean isYearly(String item) {
        return named.containsKey(item);
    }

    /** Whether the model looks at that year of the item if {@code latest} is the latest. */
    public boolean reads(String item, int year, int latest) {
        return named.getOrDefault(item, Set.of()).contains(year)
                || back.getOrDefault(item, Set.of()).contains(latest - year);
    }

    /** All years that the model looks at if {@code latest} is the latest, from the latest; only this one if nothing is read by year. */
    public List<Integer> all(int latest) {
        TreeSet<Integer> all = new TreeSet<>();
        named.values().forEach(all::addAll);
        back.values().forEach(years -> years.forEach(year -> all.add(latest - year)));
        return all.isEmpty() ? List.of(latest) : List.copyOf(all.descendingSet());
    }
}
