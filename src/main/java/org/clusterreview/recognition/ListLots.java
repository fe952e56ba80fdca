package org.clusterreview.recognition;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Violation;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lots between equals of several groups that a list waits for. */
@Service
@Transactional(readOnly = true)
public class ListLots {

    private final Tracks tracks;
    private final Applications applications;
    private final Results results;
    private final ListBases bases;

    ListLots(Tracks tracks, Applications applications, Results results, ListBases bases) {
        this.tracks = tracks;
        this.applications = applications;
        this.results = results;
        this.bases = bases;
    }

    /**
     * Equals whose order decides something on the list and that no lot has put in order; none outside the stage of the draft
     * list, and to somebody who does not see the whole.
     */
    @ForInsiders
    public List<List<ApplicationId>> open(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).map(track -> open(viewer, track)).orElse(List.of());
    }

    /** What keeps a list from being approved and frozen. */
    Optional<Violation> obstacle(Viewer viewer, Track track) {
        int open = open(viewer, track).size();
        return open == 0 ? Optional.empty() : Optional.of(Violation.of("recognition.lot.open", open));
    }

    private List<List<ApplicationId>> open(Viewer viewer, Track track) {
        if (track.stage() != Stage.DRAFT_LIST || applications.isPartial(viewer, track.id())) {
            return List.of();
        }
        return results.frozen(viewer, track.id())
                .filter(FrozenResult::reproduced)
                .map(result -> new DecidingEquals(bases.of(viewer, track), result.ranking()).sets())
                .orElse(List.of());
    }
}
