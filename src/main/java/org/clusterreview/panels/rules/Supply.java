package org.clusterreview.panels.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whom of the pool a panel may have, those who sit on it among them, and why not the others.
 *
 * @param panel id of the panel
 * @param size how many members are wanted
 * @param able ids of those who may sit on it, in the order of the pool
 * @param callable how many of the pool can be called on at all
 * @param barred how many may not sit on it, by the first reason
 * @param inCities how many of those who can be called on live in a city of the applicants, if that bars them
 * @param requirements those of the rules, in their order
 */
public record Supply(
        String panel,
        int size,
        List<String> able,
        int callable,
        Map<String, Integer> barred,
        int inCities,
        List<Met> requirements) {

    /** Once so many of a hundred are barred by their city, it is worth telling. */
    private static final int NEARLY_ALL = 80;

    /**
     * @param requirement its id
     * @param wanted how many members must meet it
     * @param able ids of those who meet it among those who may sit on the panel
     */
    public record Met(String requirement, int wanted, List<String> able) {

        public Met {
            able = List.copyOf(able);
        }
    }

    public Supply {
        able = List.copyOf(able);
        barred = Map.copyOf(barred);
        requirements = List.copyOf(requirements);
    }

    /** @param load on how many other panels of the track an expert sits */
    public static Supply of(PanelRules rules, WantedPanel panel, List<PoolExpert> pool, Map<String, Integer> load) {
        List<PoolExpert> able = new ArrayList<>();
        Map<String, Integer> barred = new TreeMap<>();
        for (PoolExpert expert : pool) {
            Optional<String> bar = Bar.of(rules, panel, expert, load.getOrDefault(expert.id(), 0));
            bar.ifPresentOrElse(reason -> barred.merge(reason, 1, Integer::sum), () -> able.add(expert));
        }
        List<PoolExpert> callable =
                pool.stream().filter(expert -> expert.unavailable().isEmpty()).toList();
        int inCities = (int) callable.stream()
                .filter(expert -> rules.barsOwnCity()
                        && expert.city().filter(panel.cities()::contains).isPresent())
                .count();
        return new Supply(
                panel.id(),
                panel.size(),
                ids(able),
                callable.size(),
                barred,
                inCities,
                rules.requirements().stream()
                        .map(requirement -> new Met(
                                requirement.id(),
                                requirement.atLeast().of(panel.size()),
                                ids(able.stream()
                                        .filter(expert -> requirement.isMetBy(expert, panel.fields()))
                                        .toList())))
                        .toList());
    }

    /** Whether the cities of the applicants leave hardly anybody: a fifth of the pool, or twice the seats. */
    public boolean isNarrowedByCities() {
        return inCities > 0 && (inCities * 100 > callable * NEARLY_ALL || callable - inCities < 2 * size);
    }

    private static List<String> ids(List<PoolExpert> experts) {
        return experts.stream().map(PoolExpert::id).toList();
    }
}
