package org.clusterreview.applications;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many applications there are, and how far their formal check is. */
@Component
class FormalReporter implements StageReporter {

    private final Applications applications;
    private final Approvals approvals;

    FormalReporter(Applications applications, Approvals approvals) {
        this.applications = applications;
        this.approvals = approvals;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageReport> report(Viewer viewer, Track track) {
        String page = "tracks/" + track.id() + "/applications";
        List<Application> all = applications.ofTrack(viewer, track.id());
        return all.isEmpty()
                ? List.of(new StageReport(
                        Stage.PREPARATION,
                        List.of(),
                        List.of(new Blocker("applications.blocker.none", List.of(), page + "/import"))))
                : List.of(
                        new StageReport(
                                Stage.PREPARATION,
                                List.of(new Count("applications.report.imported", all.size(), page)),
                                List.of()),
                        formal(viewer, track, all, page));
    }

    private StageReport formal(Viewer viewer, Track track, List<Application> all, String page) {
        Map<FormalState, Long> states = new EnumMap<>(FormalState.class);
        all.forEach(application -> states.merge(application.formalState(), 1L, Long::sum));
        List<Count> counts = new ArrayList<>();
        if (track.stage().hasReached(Stage.FORMAL_CHECK)) {
            for (FormalState state : FormalState.values()) {
                counts.add(new Count(
                        "applications.report." + state.name(),
                        states.getOrDefault(state, 0L),
                        page + "?state=" + state.name()));
            }
        }
        List<Blocker> blockers = new ArrayList<>();
        long pending = states.getOrDefault(FormalState.PENDING, 0L);
        if (pending > 0) {
            blockers.add(new Blocker(
                    "applications.blocker.pending", List.of(pending), page + "?state=" + FormalState.PENDING));
        }
        long waiting = approvals.pending(viewer).stream()
                .filter(approval -> approval.kind().equals(FormalChecks.EXCEPTION)
                        && all.stream().anyMatch(one -> approval.subject().startsWith(one.id() + "/")))
                .count();
        if (waiting > 0) {
            blockers.add(new Blocker("applications.blocker.exceptions", List.of(waiting), "approvals"));
        }
        if (states.getOrDefault(FormalState.PASSED, 0L) == 0 && pending == 0) {
            blockers.add(new Blocker("applications.blocker.nobody", List.of(), page));
        }
        return new StageReport(Stage.FORMAL_CHECK, counts, blockers);
    }
}
