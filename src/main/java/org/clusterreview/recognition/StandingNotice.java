package org.clusterreview.recognition;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.pipeline.BackObstacle;
import org.springframework.stereotype.Component;

/** What the public is being shown is not changed behind its back: the notice is withdrawn first, with a reason, then the list is. */
@Component
class StandingNotice implements BackObstacle {

    private final NoticeCoverage coverage;

    StandingNotice(NoticeCoverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public List<Violation> of(Viewer viewer, Track track, Stage to) {
        return to.isBefore(Stage.PUBLIC_NOTICE) ? of(track.id()) : List.of();
    }

    List<Violation> of(TrackId track) {
        return coverage.standing(track).isEmpty() ? List.of() : List.of(Violation.of("recognition.notice.stands"));
    }
}
