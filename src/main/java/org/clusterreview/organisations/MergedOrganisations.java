package org.clusterreview.organisations;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which organisations were found to be which.
 *
 * @param into from an organisation that is another one to the one that was kept
 */
public record MergedOrganisations(Map<UUID, UUID> into) {

    public MergedOrganisations {
        into = Map.copyOf(into);
    }

    /** The organisation that an id means today; an id of none means itself. */
    public UUID present(UUID id) {
        return OrganisationGraph.last(into, id);
    }

    /** All ids that mean what some of them mean today. */
    public Set<UUID> meaning(Collection<UUID> ids) {
        Set<UUID> present = ids.stream().map(this::present).collect(Collectors.toSet());
        Set<UUID> meaning = new HashSet<>(present);
        into.keySet().stream().filter(id -> present.contains(present(id))).forEach(meaning::add);
        return meaning;
    }
}
