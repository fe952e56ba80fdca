package org.clusterreview.rounds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.pipeline.BackObstacle;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the work on a track is, as every feature reports it. */
@Service
@Transactional(readOnly = true)
public class Pipeline {

    /** Asked for late: the features that report read rounds themselves. */
    private final ObjectProvider<StageReporter> reporters;

    private final ObjectProvider<BackObstacle> obstacles;
    private final Visibility visibility;

    Pipeline(ObjectProvider<StageReporter> reporters, ObjectProvider<BackObstacle> obstacles, Visibility visibility) {
        this.reporters = reporters;
        this.obstacles = obstacles;
        this.visibility = visibility;
    }

    /**
     * One report for each stage, in order; empty for stages of which nobody has anything to say. Whoever sees the track only in
     * part does not move it on: what is hidden from him or her may block.
     */
    @ForInsiders
    public Map<Stage, StageReport> of(Viewer viewer, Track track) {
        Map<Stage, List<StageReport>> heard = new EnumMap<>(Stage.class);
        reporters
                .orderedStream()
                .flatMap(reporter -> reporter.report(viewer, track).stream())
                .forEach(report -> heard.computeIfAbsent(report.stage(), stage -> new ArrayList<>())
                        .add(report));
        if (isPartial(viewer, track.id())) {
            heard.computeIfAbsent(track.stage(), stage -> new ArrayList<>()).addFirst(partial(track));
        }
        Map<Stage, StageReport> merged = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            merged.put(stage, merge(stage, heard.getOrDefault(stage, List.of())));
        }
        return merged;
    }

    @ForInsiders
    boolean isPartial(Viewer viewer, TrackId track) {
        return visibility.of(viewer).isPartial(track.value());
    }

    /** What has to be taken back before the track goes back. */
    @ForOrganisers
    List<Violation> obstacles(Viewer viewer, Track track, Stage to) {
        return obstacles
                .orderedStream()
                .flatMap(obstacle -> obstacle.of(viewer, track, to).stream())
                .toList();
    }

    private static StageReport partial(Track track) {
        return new StageReport(
                track.stage(),
                List.of(),
                List.of(new Blocker(
                        "round.blocker.partial", List.of(), "rounds/" + track.round() + "?track=" + track.id())));
    }

    private static StageReport merge(Stage stage, List<StageReport> reports) {
        return new StageReport(
                stage,
                reports.stream().flatMap(report -> report.counts().stream()).toList(),
                reports.stream().flatMap(report -> report.blockers().stream()).toList());
    }
}
