package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far list, public notice and recognition of a track are. */
@Component
class RecognitionReporter implements StageReporter {

    private final RecognitionLists lists;
    private final ListChanges changes;
    private final ListApprovals approvals;
    private final ListLots lots;
    private final PublicNotices notices;
    private final Issues issues;

    RecognitionReporter(
            RecognitionLists lists,
            ListChanges changes,
            ListApprovals approvals,
            ListLots lots,
            PublicNotices notices,
            Issues issues) {
        this.approvals = approvals;
        this.lots = lots;
        this.lists = lists;
        this.changes = changes;
        this.notices = notices;
        this.issues = issues;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageReport> report(Viewer viewer, Track track) {
        if (track.stage().isBefore(Stage.DRAFT_LIST)) {
            return List.of();
        }
        String page = "tracks/" + track.id() + "/list";
        Optional<RecognitionList> list = lists.current(viewer, track.id());
        return List.of(
                draftList(viewer, track, list, page), publicNotice(viewer, track, page), issued(viewer, track, page));
    }

    private StageReport draftList(Viewer viewer, Track track, Optional<RecognitionList> list, String page) {
        List<Blocker> blockers = new ArrayList<>();
        int pending = changes.pending(viewer, track.id()).size();
        if (list.isEmpty()) {
            blockers.add(new Blocker("recognition.list.none", List.of(), page));
        } else if (!list.get().stale().isEmpty()) {
            blockers.add(new Blocker("recognition.list.stale", List.of(), page));
        } else if (!list.get().isFrozen()) {
            boolean waits = approvals.isOpen(viewer, list.get());
            blockers.add(new Blocker(waits ? "recognition.approval.waits" : "recognition.list.open", List.of(), page));
        }
        int undrawn = lots.open(viewer, track.id()).size();
        if (undrawn > 0) {
            blockers.add(new Blocker("recognition.lot.open", List.of(undrawn), "tracks/" + track.id() + "/results"));
        }
        if (pending > 0) {
            blockers.add(new Blocker("recognition.changes.pending", List.of(pending), "approvals"));
        }
        List<Count> counts = list.map(l -> track.kind() == TrackKind.EVALUATION
                        ? List.of(new Count(
                                "recognition.report.graded",
                                l.with(ListDecision.GRADED).size(),
                                page))
                        : List.of(
                                new Count(
                                        "recognition.report.listed",
                                        l.with(ListDecision.LISTED).size(),
                                        page),
                                new Count(
                                        "recognition.report.reserve",
                                        l.with(ListDecision.RESERVE).size(),
                                        page),
                                new Count(
                                        "recognition.report.not-listed",
                                        l.with(ListDecision.NOT_LISTED).size(),
                                        page),
                                new Count(
                                        "recognition.report.cultivation",
                                        l.with(ListDecision.CULTIVATION).size(),
                                        page)))
                .orElse(List.of());
        return new StageReport(Stage.DRAFT_LIST, counts, blockers);
    }

    private StageReport publicNotice(Viewer viewer, Track track, String page) {
        if (track.stage().isBefore(Stage.PUBLIC_NOTICE) || !notices.isNeeded(viewer, track.id())) {
            return new StageReport(Stage.PUBLIC_NOTICE, List.of(), List.of());
        }
        Optional<PublicNotice> notice = notices.current(viewer, track.id());
        if (notice.isEmpty()) {
            return new StageReport(
                    Stage.PUBLIC_NOTICE, List.of(), List.of(new Blocker("recognition.notice.none", List.of(), page)));
        }
        boolean over = notices.isOver(viewer, notice.get());
        boolean tooShort = notices.counted(viewer, notice.get())
                .filter(NoticePlan::isShort)
                .isPresent();
        if (tooShort) {
            return new StageReport(
                    Stage.PUBLIC_NOTICE,
                    List.of(),
                    List.of(new Blocker("recognition.notice.too-short", List.of(), page)));
        }
        String last = notice.get().period().last().toString();
        return new StageReport(
                Stage.PUBLIC_NOTICE,
                List.of(new Count("recognition.report.notice-days", notice.get().workingDays(), page)),
                over ? List.of() : List.of(new Blocker("recognition.notice.running", List.of(last), page)));
    }

    private StageReport issued(Viewer viewer, Track track, String page) {
        if (track.stage().isBefore(Stage.RECOGNISED)) {
            return new StageReport(Stage.RECOGNISED, List.of(), List.of());
        }
        return issues.of(viewer, track.id())
                .map(issue -> new StageReport(
                        Stage.RECOGNISED,
                        List.of(new Count("recognition.report.entered", issue.entered(), "registry")),
                        List.of()))
                .orElseGet(() -> new StageReport(
                        Stage.RECOGNISED, List.of(), List.of(new Blocker("recognition.issue.none", List.of(), page))));
    }
}
