package org.clusterreview.access;

import java.util.Set;
import java.util.UUID;

/** A feature's word on which entries of the audit trail would tell something of what is hidden from a viewer. */
public interface TrailReach {

    /**
     * Ids by which entries name what belongs to hidden applications or tells of withheld groups, beside the ids of the hidden
     * applications themselves.
     */
    default Set<UUID> ids(Hidden hidden) {
        return Set.of();
    }

    /** Ids by which entries name what is said of a viewer and is not for him or her to read. */
    default Set<UUID> ids(Viewer viewer) {
        return Set.of();
    }

    /** Types of entries that sum up the applications of a track or hash them. */
    default Set<String> sums() {
        return Set.of();
    }
}
