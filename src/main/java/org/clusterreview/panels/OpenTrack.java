package org.clusterreview.panels;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/**
 * Whether groups and panels of a track may still change: from the formal check on until scoring begins. Seats may change hands
 * while scoring goes on, for who drops out or turns out to be in conflict.
 */
@Component
class OpenTrack {

    private final Tracks tracks;

    OpenTrack(Tracks tracks) {
        this.tracks = tracks;
    }

    Outcome<Track> track(Viewer viewer, TrackId id) {
        return at(viewer, id, EnumSet.of(Stage.FORMAL_CHECK, Stage.PANELS));
    }

    /** Whether seats may change hands: while scoring goes on as well. */
    Outcome<Track> seats(Viewer viewer, TrackId id) {
        return at(viewer, id, EnumSet.of(Stage.FORMAL_CHECK, Stage.PANELS, Stage.SCORING));
    }

    private Outcome<Track> at(Viewer viewer, TrackId id, Set<Stage> stages) {
        Optional<Track> track = tracks.find(viewer, id);
        if (track.isEmpty()) {
            return Outcome.refused(Violation.of("panel.track.unknown"));
        }
        return stages.contains(track.get().stage())
                ? Outcome.done(track.get())
                : Outcome.refused(Violation.of("panel.stage"));
    }
}
