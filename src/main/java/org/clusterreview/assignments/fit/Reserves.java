package org.clusterreview.assignments.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clusterreview.panels.draw.Replacement;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * Reserves of panels: who is free after all of them, fits best, and can take the place of a member so that the panel keeps its rules.
 * Every panel has its first reserve before any has its second.
 */
final class Reserves {

    private final PanelRules rules;
    private final List<WantedPanel> wanted;
    private final List<PoolExpert> pool;
    private final Function<WantedPanel, Comparator<Integer>> better;
    private final Map<Integer, Integer> loads = new HashMap<>();

    Reserves(
            PanelRules rules,
            List<WantedPanel> wanted,
            List<PoolExpert> pool,
            Function<WantedPanel, Comparator<Integer>> better) {
        this.rules = rules;
        this.wanted = wanted;
        this.pool = pool;
        this.better = better;
    }

    /** Those of each panel; fewer than are wanted where there are no more. */
    List<List<Integer>> of(List<List<Integer>> members) {
        members.forEach(panel -> panel.forEach(expert -> loads.merge(expert, 1, Integer::sum)));
        List<Place> places = IntStream.range(0, wanted.size())
                .mapToObj(p -> new Place(wanted.get(p), members.get(p)))
                .toList();
        int most = wanted.stream().mapToInt(WantedPanel::reserves).max().orElse(0);
        for (int round = 0; round < most; round++) {
            places.forEach(Place::next);
        }
        return places.stream().map(place -> List.copyOf(place.reserves)).toList();
    }

    private final class Place {

        private final WantedPanel panel;
        private final Replacement replacement;
        private final List<Integer> reserves = new ArrayList<>();
        private final List<Integer> candidates;
        private int at;

        Place(WantedPanel panel, List<Integer> members) {
            this.panel = panel;
            List<PoolExpert> present = members.stream().map(pool::get).toList();
            this.replacement = new Replacement(
                    rules,
                    panel,
                    new PanelCandidates(rules, panel, present),
                    IntStream.range(0, present.size()).toArray());
            Set<Integer> taken = new HashSet<>(members);
            this.candidates = panel.reserves() == 0
                    ? List.of()
                    : IntStream.range(0, pool.size())
                            .boxed()
                            .filter(expert -> !taken.contains(expert))
                            .filter(expert ->
                                    Bar.of(rules, panel, pool.get(expert), 0).isEmpty())
                            .sorted(better.apply(panel))
                            .toList();
        }

        /** Whoever is passed over once is never free again: loads only grow. */
        void next() {
            while (reserves.size() < panel.reserves() && at < candidates.size()) {
                int expert = candidates.get(at++);
                boolean free = Bar.of(rules, panel, pool.get(expert), loads.getOrDefault(expert, 0))
                        .isEmpty();
                if (free && replacement.isPossible(pool.get(expert))) {
                    reserves.add(expert);
                    loads.merge(expert, 1, Integer::sum);
                    return;
                }
            }
        }
    }
}
