package org.clusterreview.feedback;

import java.util.Set;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** The trail counts the letters of a track and hashes them as a whole. */
@Component
class FeedbackReach implements TrailReach {

    @Override
    public Set<String> sums() {
        return Set.of("feedback-ordered", "feedback-issued");
    }
}
