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
 * @param barred how many may not sit on it, by the first reason
 * @param requirements those of the rules, in their order
 */
public record Supply(String panel, int size, List<String> able, Map<String, Integer> barred, List<Met> requirements) {

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
        return new Supply(
                panel.id(),
                panel.size(),
                ids(able),
                barred,
                rules.requirements().stream()
                        .map(requirement -> new Met(
                                requirement.id(),
                                requirement.atLeast().of(panel.size()),
                                ids(able.stream()
                                        .filter(expert -> requirement.isMetBy(expert, panel.fields()))
                                        .toList())))
                        .toList());
    }

    private static List<String> ids(List<PoolExpert> experts) {
        return experts.stream().map(PoolExpert::id).toList();
    }
}
