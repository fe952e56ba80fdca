package org.clusterreview.reviews;

import java.util.EnumSet;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** By what a track lets its experts confirm what they submit. */
@Component
class SubmitWays {

    Set<Confirmation.Way> of(Viewer viewer, TrackId track) {
        return EnumSet.allOf(Confirmation.Way.class);
    }
}
