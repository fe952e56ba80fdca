package org.clusterreview.panels;

import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/** Whether groups and panels of a track may still change: from the formal check on until scoring begins. */
@Component
class OpenTrack {

    private final Tracks tracks;

    OpenTrack(Tracks tracks) {
        this.tracks = tracks;
    }

    Outcome<Track> track(Viewer viewer, TrackId id) {
        Optional<Track> track = tracks.find(viewer, id);
        if (track.isEmpty()) {
            return Outcome.refused(Violation.of("panel.track.unknown"));
        }
        Stage stage = track.get().stage();
        return stage == Stage.FORMAL_CHECK || stage == Stage.PANELS
                ? Outcome.done(track.get())
                : Outcome.refused(Violation.of("panel.stage"));
    }
}
