package org.clusterreview.organisations;

import java.util.Map;
import java.util.UUID;

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
}
