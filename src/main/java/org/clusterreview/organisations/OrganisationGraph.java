package org.clusterreview.organisations;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Organisations as ties run through them. */
public record OrganisationGraph(
        Map<UUID, UUID> merged,
        Map<UUID, String> names,
        Map<UUID, UUID> parents,
        Map<UUID, Set<UUID>> alike,
        Map<UUID, String> departments) {

    /** The organisation that a merged one has become. */
    public UUID resolve(UUID id) {
        return merged.getOrDefault(id, id);
    }
}
