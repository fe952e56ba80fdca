package org.clusterreview.audit;

import java.util.Map;
import org.clusterreview.access.Viewer;

/** A feature's share of the names that people read instead of the ids of chains. */
public interface ChainNames {

    /** Name by id of the chain. */
    Map<String, String> names(Viewer viewer);
}
