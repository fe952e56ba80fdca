package org.clusterreview.objections;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Objections on the pipeline page: while one is open, nothing is recognised. */
@Component
class ObjectionReporter implements StageReporter {

    private final OpenObjections open;
    private final ObjectionReader objections;

    ObjectionReporter(OpenObjections open, ObjectionReader objections) {
        this.open = open;
        this.objections = objections;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageReport> report(Viewer viewer, Track track) {
        if (track.stage().isBefore(Stage.PUBLIC_NOTICE)) {
            return List.of();
        }
        String page = "tracks/" + track.id() + "/objections";
        List<ObjectionEntity> seen = objections.ofTrack(viewer, track.id());
        List<Blocker> blockers = open.of(viewer, track.id()).stream()
                .map(fault -> new Blocker(fault.code(), fault.args(), page))
                .toList();
        List<Count> counts = new ArrayList<>();
        if (!seen.isEmpty()) {
            counts.add(new Count("objection.report", seen.size(), page));
        }
        List<StageReport> reports = new ArrayList<>();
        reports.add(new StageReport(
                Stage.PUBLIC_NOTICE, counts, track.stage() == Stage.PUBLIC_NOTICE ? blockers : List.of()));
        if (track.stage() == Stage.RECOGNISED) {
            reports.add(new StageReport(Stage.RECOGNISED, List.of(), blockers));
        }
        return reports;
    }
}
