package org.clusterreview.panels.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;

/** Pools and rules of every kind, by a seed. */
final class Pools {

    private static final List<String> KINDS = List.of("TECHNICAL", "FINANCE", "MANAGEMENT");

    private final SplittableRandom chance;

    Pools(long seed) {
        chance = new SplittableRandom(seed);
    }

    static PoolExpert expert(String id, String kind, String employer, String city, String... fields) {
        return new PoolExpert(
                id,
                Optional.of(kind),
                Optional.of(employer),
                Optional.of(city),
                List.of(fields),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    static Requirement atLeast(String id, int count, String... kinds) {
        return new Requirement(id, new TreeSet<>(List.of(kinds)), new TreeSet<>(), false, new Amount.Count(count));
    }

    static PanelRules rules(List<Requirement> composition, int perEmployer, int perCity) {
        return new PanelRules(
                composition,
                Optional.of(perEmployer),
                Optional.of(perCity),
                false,
                Optional.of(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static WantedPanel panel(String id, int size, int reserves) {
        return new WantedPanel(id, size, reserves, new TreeSet<>(), new TreeSet<>(), Map.of());
    }

    DrawPool pool(int count) {
        List<PoolExpert> experts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            experts.add(new PoolExpert(
                    "e%03d".formatted(i),
                    sometimes(KINDS.get(chance.nextInt(KINDS.size()))),
                    sometimes("unit-" + chance.nextInt(Math.max(1, count / 2))),
                    sometimes("city-" + chance.nextInt(4)),
                    List.of("B0" + chance.nextInt(3)),
                    sometimes(chance.nextBoolean() ? "教授" : "工程师"),
                    chance.nextInt(12),
                    chance.nextInt(5),
                    chance.nextInt(12) == 0 ? Optional.of("suspended") : Optional.empty()));
        }
        return new DrawPool(experts);
    }

    private <T> Optional<T> sometimes(T value) {
        return chance.nextInt(9) == 0 ? Optional.empty() : Optional.of(value);
    }

    PanelRules rules(int size) {
        List<Requirement> composition = new ArrayList<>();
        if (chance.nextBoolean()) {
            composition.add(atLeast("technical", Math.min(size, 1 + chance.nextInt(2)), "TECHNICAL"));
        }
        if (chance.nextBoolean()) {
            composition.add(atLeast("finance", 1, "FINANCE"));
        }
        if (chance.nextInt(3) == 0) {
            composition.add(
                    new Requirement("own-field", new TreeSet<>(), new TreeSet<>(), true, new Amount.Share(1, 2)));
        }
        return new PanelRules(
                composition,
                perhaps(1),
                perhaps(1 + chance.nextInt(2)),
                chance.nextInt(3) == 0,
                perhaps(1),
                perhaps(10),
                perhaps(4),
                chance.nextInt(3) == 0
                        ? Optional.of(new PanelRules.Chair(new TreeSet<>(), new TreeSet<>(Set.of("教授"))))
                        : Optional.empty());
    }

    private Optional<Integer> perhaps(int value) {
        return chance.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    DrawSpec spec(DrawPool pool, int panels, int size) {
        List<WantedPanel> wanted = new ArrayList<>();
        for (int p = 0; p < panels; p++) {
            Map<String, String> barred = new java.util.HashMap<>();
            pool.experts().stream()
                    .filter(expert -> chance.nextInt(10) == 0)
                    .forEach(expert -> barred.put(expert.id(), "conflict"));
            wanted.add(new WantedPanel(
                    "g" + p,
                    size,
                    chance.nextInt(3),
                    new TreeSet<>(List.of("B0" + chance.nextInt(3))),
                    new TreeSet<>(List.of("city-" + chance.nextInt(6))),
                    barred));
        }
        return new DrawSpec(1, rules(size), wanted);
    }

    static PanelCandidates alone(DrawPool pool, DrawSpec spec, WantedPanel panel) {
        return new PanelCandidates(
                spec.rules(),
                panel,
                pool.experts().stream()
                        .filter(expert -> Bar.of(spec.rules(), panel, expert, 0).isEmpty())
                        .toList());
    }
}
