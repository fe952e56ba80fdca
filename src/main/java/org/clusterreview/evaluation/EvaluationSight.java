package org.clusterreview.evaluation;

import java.util.List;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/**
 * What a viewer may see of evaluations: what came of applications that are withheld from him or her is absent, and so are the
 * places of the others, which would tell theirs.
 */
@Component
class EvaluationSight {

    private final EvaluatedTracks tracks;
    private final Visibility visibility;

    EvaluationSight(EvaluatedTracks tracks, Visibility visibility) {
        this.tracks = tracks;
        this.visibility = visibility;
    }

    List<EvaluationResult> seen(Viewer viewer, List<EvaluationResult> results) {
        Hidden hidden = visibility.of(viewer);
        return results.stream()
                .filter(result -> !hidden.withholds(result.application().value()))
                .map(result -> hidden.isPartial(result.track().value()) ? result.withoutPlace() : result)
                .toList();
    }

    /** Whether something of a year's evaluation is hidden. */
    boolean isPartial(Viewer viewer, int year) {
        Hidden hidden = visibility.of(viewer);
        return tracks.ofYear(viewer, year).stream()
                .anyMatch(track -> hidden.isPartial(track.track().id().value()));
    }

    boolean isPartial(Viewer viewer, TrackId track) {
        return visibility.of(viewer).isPartial(track.value());
    }

    /** Whether some of these results belong to tracks that are seen only in part. */
    boolean isPartial(Viewer viewer, List<EvaluationResult> results) {
        Hidden hidden = visibility.of(viewer);
        return results.stream()
                .anyMatch(result -> hidden.isPartial(result.track().value()));
    }
}
