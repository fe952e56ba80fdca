package org.clusterreview.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.recognition.Issue;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListApprovals;
import org.clusterreview.recognition.ListChanges;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListStep;
import org.clusterreview.recognition.NewNotice;
import org.clusterreview.recognition.NewStep;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.results.LotByHand;
import org.clusterreview.results.LotRecord;
import org.clusterreview.results.Lots;
import org.clusterreview.results.Results;
import org.clusterreview.results.WitnessedLots;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** From the last sheet of the closed round to its end: lot, result, list, public notice, recognition. */
@Component
class DemoClosing {

    private final Applications applications;
    private final Results results;
    private final Lots lots;
    private final WitnessedLots witnessed;
    private final StoredFiles files;
    private final RecognitionLists lists;
    private final ListChanges changes;
    private final ListApprovals chain;
    private final Approvals approvals;
    private final PublicNotices notices;
    private final Issues issues;
    private final DemoRounds rounds;
    private final DemoPeople people;

    DemoClosing(
            Applications applications,
            Results results,
            Lots lots,
            WitnessedLots witnessed,
            StoredFiles files,
            RecognitionLists lists,
            ListChanges changes,
            ListApprovals chain,
            Approvals approvals,
            PublicNotices notices,
            Issues issues,
            DemoRounds rounds,
            DemoPeople people) {
        this.applications = applications;
        this.results = results;
        this.lots = lots;
        this.witnessed = witnessed;
        this.files = files;
        this.lists = lists;
        this.changes = changes;
        this.chain = chain;
        this.approvals = approvals;
        this.notices = notices;
        this.issues = issues;
        this.rounds = rounds;
        this.people = people;
    }

    void close(TrackId track) {
        List<LotRecord> drawn = people.as(DemoPeople.ORGANISER, DemoPlan.closed(10, 21), viewer -> draw(viewer, track));
        people.as(
                DemoPeople.SUPERVISOR,
                DemoPlan.closed(10, 21),
                viewer -> drawn.stream()
                        .map(lot -> witnessed
                                .confirm(viewer, lot.id(), "本人在场，抽签结果属实。")
                                .orThrow())
                        .toList());
        people.as(
                DemoPeople.ORGANISER,
                DemoPlan.closed(10, 21),
                viewer -> results.freeze(viewer, track).orThrow());
        people.as(DemoPeople.ORGANISER, DemoPlan.closed(11, 3), viewer -> {
            rounds.advance(viewer, track, Stage.DRAFT_LIST);
            return lists.form(viewer, track).orThrow();
        });
        cultivate(track);
        people.as(DemoPeople.SECOND_ORGANISER, DemoPlan.closed(11, 6), viewer -> approve(viewer, track));
        people.as(
                DemoPeople.ORGANISER,
                DemoPlan.closed(11, 6),
                viewer -> lists.freeze(viewer, track).orThrow());
        people.as(DemoPeople.ORGANISER, DemoPlan.closed(11, 10), viewer -> publish(viewer, track));
        people.as(DemoPeople.ORGANISER, DemoPlan.closed(12, 5), viewer -> recognise(viewer, track));
        people.as(DemoPeople.ORGANISER, DemoPlan.closed(12, 19), viewer -> rounds.advance(viewer, track, Stage.CLOSED));
    }

    /** The application that did not meet the conditions is taken under cultivation (Article 9): by hand, so by two people. */
    private void cultivate(TrackId track) {
        Approval asked = people.as(DemoPeople.STAFF, DemoPlan.closed(11, 4), viewer -> {
            ListEntry entry = lists.current(viewer, track).orElseThrow().entries().stream()
                    .filter(ListEntry::eligible)
                    .findFirst()
                    .orElseThrow();
            return changes.propose(
                            viewer,
                            track,
                            entry.application(),
                            ListDecision.CULTIVATION,
                            "产业基础较好，尚未达到认定条件，拟列为省级集群培育对象。",
                            Optional.empty())
                    .orThrow();
        });
        people.as(
                DemoPeople.SUPERVISOR,
                DemoPlan.closed(11, 5),
                viewer -> approvals
                        .decide(viewer, asked.id(), Approval.Verdict.APPROVED, "符合第九条，同意。")
                        .orThrow());
    }

    private List<ListStep> approve(Viewer viewer, TrackId track) {
        int revision = lists.current(viewer, track).orElseThrow().revision();
        for (ListStep step : chain.of(viewer, track)) {
            chain.record(
                            viewer,
                            track,
                            new NewStep(
                                    revision,
                                    step.step().id(),
                                    ListStep.Verdict.APPROVED,
                                    step.step().name().zh() + "（演示）",
                                    LocalDate.of(DemoPlan.YEAR - 1, 11, 6),
                                    "",
                                    Optional.empty(),
                                    ""))
                    .orThrow();
        }
        return chain.of(viewer, track);
    }

    /** By hand and in the order of the names, so that the demonstration is the same every time. */
    private List<LotRecord> draw(Viewer viewer, TrackId track) {
        rounds.advance(viewer, track, Stage.RESULTS);
        return results.preview(viewer, track).orElseThrow().waitingForLot().stream()
                .map(equal -> equal.stream()
                        .map(ApplicationId::of)
                        .sorted(Comparator.comparing(
                                id -> applications.nameOf(viewer, id).orElseThrow()))
                        .toList())
                .map(order -> lots.enter(viewer, track, LotEquals.Scope.RANKING, byHand(viewer, order), "")
                        .orThrow())
                .toList();
    }

    private LotByHand byHand(Viewer viewer, List<ApplicationId> order) {
        byte[] paper = DemoPaper.saying("Record of a lot (demonstration data)");
        UUID document = files.store(
                        viewer, "抽签记录（演示）.pdf", "application/pdf", new ByteArrayInputStream(paper), paper.length)
                .orThrow()
                .id();
        return new LotByHand(order, "监督员（演示）", "总分及各级比较均相同，现场抽签决定先后。", document);
    }

    private Object publish(Viewer viewer, TrackId track) {
        rounds.advance(viewer, track, Stage.PUBLIC_NOTICE);
        return notices.publish(
                        viewer,
                        track,
                        new NewNotice(
                                LocalDate.of(DemoPlan.YEAR - 1, 11, 10),
                                "演示公示〔" + (DemoPlan.YEAR - 1) + "〕1号",
                                "省科技厅门户网站（演示）",
                                "对拟认定的省级创新型产业集群予以公示（演示数据）。",
                                Optional.empty()))
                .orThrow();
    }

    private Issue recognise(Viewer viewer, TrackId track) {
        rounds.advance(viewer, track, Stage.RECOGNISED);
        return issues.issue(
                        viewer, track, "演示发文〔" + (DemoPlan.YEAR - 1) + "〕1号", LocalDate.of(DemoPlan.YEAR - 1, 12, 5))
                .orThrow();
    }
}
