package org.clusterreview.conflicts.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The organisations as far as ties run through them.
 *
 * @param names present names, by id; a body without a name here has an empty one
 * @param parents what a body belongs to
 * @param alike bodies whose name may mean the same one, as long as nobody has decided; both ways
 * @param departments city-level unit whose government a department belongs to
 */
public record Bodies(
        Map<UUID, String> names, Map<UUID, UUID> parents, Map<UUID, Set<UUID>> alike, Map<UUID, String> departments) {

    public static final Bodies NONE = new Bodies(Map.of(), Map.of(), Map.of(), Map.of());

    public Body body(UUID id) {
        @Nullable String name = names.get(id);
        return new Body(id, name == null ? "" : name);
    }

    /** Bodies that this one may be, itself left out, in the order of their ids. */
    List<UUID> alike(UUID id) {
        @Nullable Set<UUID> found = alike.get(id);
        return found == null
                ? List.of()
                : found.stream().filter(other -> !other.equals(id)).sorted().toList();
    }

    /** City-level unit whose government a body belongs to, if it is a department of one. */
    Optional<String> departmentOf(UUID id) {
        return Optional.ofNullable(departments.get(id));
    }

    /** What a body belongs to, the nearest first; ends where it would go round in a circle. */
    List<UUID> ancestors(UUID id) {
        List<UUID> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(id));
        for (@Nullable UUID parent = parents.get(id);
                parent != null && seen.add(parent);
                parent = parents.get(parent)) {
            found.add(parent);
        }
        return found;
    }
}
