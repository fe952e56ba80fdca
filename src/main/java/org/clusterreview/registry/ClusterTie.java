package org.clusterreview.registry;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;

/** Another feature's word on which clusters hidden applications are about. */
public interface ClusterTie {

    /** Ids of clusters; asked only where something is hidden. */
    Set<UUID> clusters(Hidden hidden);

    /** Ids of the bodies that handed them in. */
    default Set<UUID> units(Hidden hidden) {
        return Set.of();
    }
}
