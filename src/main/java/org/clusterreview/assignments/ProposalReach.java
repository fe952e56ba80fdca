package org.clusterreview.assignments;

import java.util.Set;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** The trail tells hashes and figures of proposals, which rest on the ties to every application of the track. */
@Component
class ProposalReach implements TrailReach {

    @Override
    public Set<String> sums() {
        return Set.of("assignment-changed");
    }
}
