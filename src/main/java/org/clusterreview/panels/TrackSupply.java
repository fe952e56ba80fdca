package org.clusterreview.panels;

import java.util.List;
import java.util.Map;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Supply;

/**
 * The pool, and whom of it the panels of a track may have.
 *
 * @param pool everybody, in its order
 * @param employers kinds of the employers by their ids
 * @param panels one for each group with applications, by the ids of the groups, in their order
 */
public record TrackSupply(List<PoolExpert> pool, Map<String, Organisation.Kind> employers, List<Supply> panels) {

    public TrackSupply {
        pool = List.copyOf(pool);
        employers = Map.copyOf(employers);
        panels = List.copyOf(panels);
    }
}
