package org.clusterreview.organisations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How organisations hang together, as rules on ties read it. Every id that is answered is that of an organisation that stands for
 * itself.
 *
 * @param merged from an organisation that is another one to the one that was kept
 * @param names present name of every organisation
 * @param parents from an organisation to the one it belongs to
 * @param alikes between organisations of which nobody has yet said whether they are one; both ways
 * @param departments from a department of a city's government to the code of the city-level unit
 */
public record OrganisationGraph(
        Map<UUID, UUID> merged,
        Map<UUID, String> names,
        Map<UUID, UUID> parents,
        Map<UUID, Set<UUID>> alikes,
        Map<UUID, String> departments) {

    /** Maps are taken over, not copied: they may be large. */
    public OrganisationGraph {}

    /** The organisation that an id means today; an id of none means itself. */
    public UUID resolve(UUID id) {
        return last(merged, id);
    }

    /** Present name; empty for an id of none. */
    public String name(UUID id) {
        return names.getOrDefault(resolve(id), "");
    }

    /** What it belongs to directly. */
    public Optional<UUID> parent(UUID id) {
        return Optional.ofNullable(parents.get(resolve(id)));
    }

    /** What it belongs to, directly and through others, the nearest first. */
    public List<UUID> parentsOf(UUID id) {
        List<UUID> found = new ArrayList<>();
        Optional<UUID> next = parent(id);
        while (next.isPresent() && !found.contains(next.get()) && !next.get().equals(resolve(id))) {
            found.add(next.get());
            next = parent(next.get());
        }
        return found;
    }

    /** The organisations that may be the same one: the question is open. */
    public Set<UUID> alike(UUID id) {
        return alikes.getOrDefault(resolve(id), Set.of());
    }

    /**
     * Every organisation that some others hang together with, over however many steps: what was merged, belongs to or may be one,
     * in either direction. What was told of any of them can bear on a tie at any other, and on none elsewhere.
     *
     * @return ids as they are stored anywhere, those of merged ones and those asked for among them
     */
    public Set<UUID> around(Collection<UUID> ids) {
        Map<UUID, Set<UUID>> neighbours = new HashMap<>();
        merged.forEach((one, other) -> join(neighbours, one, other));
        parents.forEach((one, other) -> join(neighbours, one, other));
        alikes.forEach((one, others) -> others.forEach(other -> join(neighbours, one, other)));
        Set<UUID> found = new HashSet<>(ids);
        Deque<UUID> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (UUID next : neighbours.getOrDefault(open.remove(), Set.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private static void join(Map<UUID, Set<UUID>> neighbours, UUID one, UUID other) {
        neighbours.computeIfAbsent(one, id -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }

    /** Follows merges to their end. */
    static UUID last(Map<UUID, UUID> merged, UUID id) {
        UUID at = id;
        UUID next = merged.get(at);
        while (next != null) {
            at = next;
            next = merged.get(at);
        }
        return at;
    }
}
