package org.clusterreview.reviews;

import java.util.EnumSet;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** By what a track lets its experts confirm what they submit. */
@Component
class SubmitWays {

    private final TrackReviewing reviewing;

    SubmitWays(TrackReviewing reviewing) {
        this.reviewing = reviewing;
    }

    Set<Confirmation.Way> of(Viewer viewer, TrackId track) {
        ReviewSettings.Confirmation asked = reviewing.of(viewer, track).confirmation();
        Set<Confirmation.Way> ways = EnumSet.noneOf(Confirmation.Way.class);
        if (asked.allowsSignature()) {
            ways.add(Confirmation.Way.SIGNATURE);
        }
        if (asked.allowsPassword()) {
            ways.add(Confirmation.Way.PASSWORD);
        }
        return ways;
    }
}
