package org.clusterreview.results;

import java.util.Set;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** The trail keeps hashes of rankings as a whole, and who were equal. */
@Component
class ResultReach implements TrailReach {

    @Override
    public Set<String> sums() {
        return Set.of("result-frozen", "lot-started", "lot-recorded", "lot-ended");
    }
}
