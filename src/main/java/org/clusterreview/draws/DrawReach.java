package org.clusterreview.draws;

import java.util.Set;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** The trail tells hashes, words and seeds of draws, which rest on the ties to every application of the track. */
@Component
class DrawReach implements TrailReach {

    @Override
    public Set<String> sums() {
        return Set.of("draw-changed", "panel-rule-relaxed");
    }
}
