package org.clusterreview.conflicts.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The experts by whatever a tie may begin with. */
final class ExpertIndex {

    private final Map<UUID, ExpertFacts> experts = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> byBody = new HashMap<>();
    private final Map<String, Set<UUID>> byName = new HashMap<>();
    private final Map<UUID, Set<UUID>> byDeclared = new HashMap<>();

    void put(ExpertFacts expert) {
        remove(expert.expert());
        experts.put(expert.expert(), expert);
        keys(
                expert,
                (map, key) -> map.computeIfAbsent(key, k -> new HashSet<>()).add(expert.expert()));
    }

    void remove(UUID id) {
        @Nullable ExpertFacts known = experts.remove(id);
        if (known != null) {
            keys(known, (map, key) -> map.getOrDefault(key, new HashSet<>()).remove(id));
        }
    }

    /** @param told of each key, with the map that it belongs to */
    private void keys(ExpertFacts expert, BiConsumer<Map<Object, Set<UUID>>, Object> told) {
        expert.engagements().forEach(one -> told.accept(plain(byBody), one.organisation()));
        expert.relations().forEach(one -> {
            one.organisation().ifPresent(body -> told.accept(plain(byBody), body));
            told.accept(plain(byName), Person.plain(one.person()));
        });
        told.accept(plain(byName), Person.plain(expert.name()));
        expert.declarations().forEach(one -> told.accept(plain(byDeclared), one.application()));
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Set<UUID>> plain(Map<?, Set<UUID>> map) {
        return (Map<Object, Set<UUID>>) map;
    }

    Collection<ExpertFacts> all() {
        return experts.values();
    }

    @Nullable
    ExpertFacts expert(UUID id) {
        return experts.get(id);
    }

    Set<UUID> at(UUID body) {
        return byBody.getOrDefault(body, Set.of());
    }

    /** Experts of a name, and those who know somebody of it. */
    Set<UUID> named(String name) {
        return byName.getOrDefault(Person.plain(name), Set.of());
    }

    Set<UUID> declared(UUID application) {
        return byDeclared.getOrDefault(application, Set.of());
    }
}
