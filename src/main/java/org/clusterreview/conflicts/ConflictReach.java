package org.clusterreview.conflicts;

import java.util.Set;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** The trail counts what a check has found in a track as a whole. */
@Component
class ConflictReach implements TrailReach {

    @Override
    public Set<String> sums() {
        return Set.of("conflicts-checked");
    }
}
