package org.clusterreview.experts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which records have been merged into which; a record may lead to another over several. */
final class MergedIds {

    private final Map<UUID, UUID> into;
    private final Map<UUID, Set<UUID>> members = new HashMap<>();

    /** @param into the record that each merged one was merged into; it leads nowhere in a circle */
    MergedIds(Map<UUID, UUID> into) {
        this.into = Map.copyOf(into);
        into.keySet()
                .forEach(id -> members.computeIfAbsent(present(id), root -> new TreeSet<>())
                        .add(id));
    }

    /** The record that stands for the person. */
    UUID present(UUID id) {
        UUID present = id;
        for (UUID next = into.get(present); next != null; next = into.get(present)) {
            present = next;
        }
        return present;
    }

    /** All records of the person for whom this one stands, it first. */
    Set<UUID> of(UUID present) {
        Set<UUID> all = new LinkedHashSet<>(List.of(present));
        all.addAll(members.getOrDefault(present, Set.of()));
        return all;
    }

    Set<UUID> of(Collection<UUID> present) {
        Set<UUID> all = new LinkedHashSet<>();
        present.forEach(id -> all.addAll(of(id)));
        return all;
    }
}
