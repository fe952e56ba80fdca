package org.clusterreview.evaluation;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.recognition.Issues;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.stereotype.Component;

/** Says on the pipeline page what keeps an evaluation from being issued, and leads to what follows from it. */
@Component
class EvaluationReporter implements StageReporter {

    private final EvaluatedTracks tracks;
    private final EvaluationObstacle obstacle;
    private final EvaluationResults results;
    private final Issues issues;

    EvaluationReporter(EvaluatedTracks tracks, EvaluationObstacle obstacle, EvaluationResults results, Issues issues) {
        this.tracks = tracks;
        this.obstacle = obstacle;
        this.results = results;
        this.issues = issues;
    }

    @Override
    public List<StageReport> report(Viewer viewer, Track track) {
        Optional<EvaluatedTrack> found =
                track.stage().hasReached(Stage.RECOGNISED) ? tracks.find(viewer, track.id()) : Optional.empty();
        return found.map(one -> List.of(report(viewer, one))).orElse(List.of());
    }

    private StageReport report(Viewer viewer, EvaluatedTrack track) {
        String page = "evaluations/" + track.year();
        if (issues.of(viewer, track.track().id()).isEmpty()) {
            return new StageReport(
                    Stage.RECOGNISED,
                    List.of(),
                    obstacle.of(viewer, track.track().id()).stream()
                            .map(fault -> new Blocker(fault.code(), fault.args(), page))
                            .toList());
        }
        long count = results.ofYear(viewer, track.year()).stream()
                .filter(result -> result.track().equals(track.track().id()))
                .count();
        return new StageReport(
                Stage.RECOGNISED, List.of(new Count("evaluation.report.results", count, page)), List.of());
    }
}
