package org.clusterreview.registry;

import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.workbook.ClusterRow;

/**
 * A row of a list against the registry.
 *
 * @param note what is worth a look though it does not stand in the way, such as a name that breaks Article 10
 */
public sealed interface ClusterDifference {

    ClusterRow row();

    Optional<Violation> note();

    /** @param endsCultivation whether the cluster is under cultivation under that name, which ends with it */
    record Added(ClusterRow row, boolean endsCultivation, Optional<Violation> note) implements ClusterDifference {}

    record Changed(
            ClusterRow row, ClusterId cluster, long version, List<ClusterChange> changes, Optional<Violation> note)
            implements ClusterDifference {

        public Changed {
            changes = List.copyOf(changes);
        }
    }

    record Same(ClusterRow row, ClusterId cluster, Optional<Violation> note) implements ClusterDifference {}
}
