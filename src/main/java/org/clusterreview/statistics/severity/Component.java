package org.clusterreview.statistics.severity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Applications and experts that chains of common marks connect. Between components severity cannot be told from the
 * strength of the applications ("subset connectedness" of many-facet models).
 *
 * @param applications ids in the order of their first mark
 * @param experts ids in the order of their first mark
 * @param observations marks of the component in the order given
 */
public record Component(List<String> applications, List<String> experts, List<Observation> observations) {

    public Component {
        applications = List.copyOf(applications);
        experts = List.copyOf(experts);
        observations = List.copyOf(observations);
    }

    /** The connected parts of the graph of applications and experts, in the order of their first mark. */
    public static List<Component> of(List<Observation> observations) {
        Roots roots = new Roots();
        observations.forEach(one -> roots.join("a" + one.application(), "e" + one.expert()));
        Map<String, List<Observation>> parts = new LinkedHashMap<>();
        observations.forEach(
                one -> parts.computeIfAbsent(roots.of("a" + one.application()), ignored -> new ArrayList<>())
                        .add(one));
        return parts.values().stream().map(Component::whole).toList();
    }

    private static Component whole(List<Observation> part) {
        LinkedHashSet<String> applications = new LinkedHashSet<>();
        LinkedHashSet<String> experts = new LinkedHashSet<>();
        part.forEach(one -> {
            applications.add(one.application());
            experts.add(one.expert());
        });
        return new Component(List.copyOf(applications), List.copyOf(experts), part);
    }

    /** Disjoint sets of names, each known by its root. */
    private static final class Roots {

        private final Map<String, String> parents = new HashMap<>();

        String of(String name) {
            String at = name;
            String parent = parents.computeIfAbsent(at, own -> own);
            while (!parent.equals(at)) {
                String grandparent = Objects.requireNonNull(parents.get(parent));
                parents.put(at, grandparent);
                at = parent;
                parent = grandparent;
            }
            return at;
        }

        void join(String a, String b) {
            parents.put(of(a), of(b));
        }
    }
}
