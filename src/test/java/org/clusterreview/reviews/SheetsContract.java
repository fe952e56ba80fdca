package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.model.Indicator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
abstract class SheetsContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Sheets sheets;

    @Autowired
    private OwnSheets own;

    @Autowired
    private SheetKeeping keeping;

    @Autowired
    private ScoringReporter reporter;

    @Autowired
    private Tracks tracks;

    @Autowired
    private Panels panels;

    @Autowired
    private StaffRecusals recusals;

    /** What the expert of the first seat is told on submitting a sheet as it stands. */
    private List<Violation> submit(ReviewFixture round, Sheet sheet) {
        Viewer expert = round.expert(1);
        Chosen chosen = own.asItStands(expert, sheet.id()).orElseThrow();
        return own.submit(expert, List.of(chosen), TestSignature.confirmed(), "")
                .violations();
    }

    private StageReport report(ReviewFixture round) {
        return reporter.report(round.organiser(), round.track()).getFirst();
    }

    @Test
    void scoring_begins_with_a_sheet_for_every_application_and_seat() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 3, 5);

        List<SheetProgress> all = sheets.ofTrack(round.organiser(), round.trackId());

        assertThat(all).hasSize(15).allSatisfy(one -> {
            assertThat(one.sheet().state()).isEqualTo(SheetState.OPEN);
            assertThat(one.filled()).isZero();
            assertThat(one.required()).isEqualTo(round.model().markedByExperts().size());
        });
        assertThat(report(round).blockers())
                .extracting(StageReport.Blocker::code)
                .containsExactly("sheet.blocker.open");
    }

    @Test
    void an_expert_sees_own_tasks_alone_in_the_order_of_the_group() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 3, 5);
        Viewer expert = round.expert(2);

        List<Task> tasks = own.tasks(expert).stream()
                .filter(task -> task.sheet().track().equals(round.trackId()))
                .toList();

        assertThat(tasks).extracting(Task::position).containsExactly(1, 2, 3);
        assertThat(tasks).allSatisfy(task -> assertThat(task.state()).isEqualTo(Task.State.NOT_BEGUN));
        assertThat(own.find(expert, round.sheet(1, 1).id())).isEmpty();
    }

    @Test
    void a_sheet_with_gaps_is_not_taken_and_every_gap_is_named() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);
        List<Indicator> indicators = round.model().markedByExperts();
        round.mark(sheet, Map.of(indicators.getFirst().id(), "1"));

        assertThat(submit(round, sheet))
                .extracting(Violation::path)
                .containsExactlyElementsOf(indicators.stream()
                        .skip(1)
                        .map(indicator -> sheet.id() + "/" + indicator.id())
                        .toList());
    }

    @Test
    void a_submitted_sheet_counts_and_carries_the_hash_of_what_stands_on_it() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);
        round.mark(sheet, 80);

        Sheet submitted = round.submit(sheet);

        assertThat(submitted.state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(submitted.sha256())
                .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(sheets.submitted(round.organiser(), round.trackId()))
                .singleElement()
                .satisfies(one -> assertThat(one.marks())
                        .hasSize(round.model().markedByExperts().size()));
        assertThat(submit(round, submitted)).extracting(Violation::code).containsExactly("sheet.submitted");
    }

    @Test
    void a_sheet_that_is_given_back_keeps_its_marks_and_can_be_changed_again() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);
        round.mark(sheet, 80);
        Sheet submitted = round.submit(sheet);

        Sheet returned = keeping.giveBack(round.organiser(), sheet.id(), submitted.version(), "漏看附件")
                .orThrow();

        assertThat(returned.state()).isEqualTo(SheetState.RETURNED);
        assertThat(returned.reason()).contains("漏看附件");
        assertThat(report(round).counts())
                .extracting(StageReport.Count::code, StageReport.Count::number)
                .contains(org.assertj.core.groups.Tuple.tuple("sheet.report.returned", 1L));
        SheetContent content = own.content(round.expert(1), sheet.id()).orElseThrow();
        assertThat(content.editable()).isTrue();
        assertThat(content.missing()).isEmpty();
        assertThat(round.submit(returned).state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void a_voided_sheet_leaves_the_count_and_stays_void_until_an_organiser_reopens_it() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);
        Sheet voided = keeping.voidSheet(round.organiser(), sheet.id(), sheet.version(), "专家因病退出")
                .orThrow();

        keeping.refresh(round.organiser(), round.trackId()).orThrow();

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.VOIDED);
        assertThat(report(round).blockers())
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.args()).containsExactly(4L));
        assertThat(keeping.reopen(round.organiser(), sheet.id(), voided.version(), "专家返回")
                        .orThrow()
                        .state())
                .isEqualTo(SheetState.RETURNED);
    }

    @Test
    void nothing_is_given_back_or_voided_without_a_reason() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Sheet sheet = round.sheet(1, 1);

        assertThat(keeping.voidSheet(round.organiser(), sheet.id(), sheet.version(), " ")
                        .violations())
                .extracting(Violation::code)
                .containsExactly("sheet.reason-missing");
    }

    @Test
    void who_is_recused_from_an_application_of_the_group_gives_back_none_of_its_sheets_and_moves_nothing_back() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.submitAll(1, 80);
        Viewer recused = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        recusals.declare(recused, round.group().applications().getLast(), "配偶在其成员企业任职")
                .orThrow();
        Sheet sheet = round.sheet(1, 1);

        assertThat(keeping.giveBack(recused, sheet.id(), sheet.version(), "重新核对")
                        .violations())
                .extracting(Violation::code)
                .containsExactly("sheet.withheld");
        assertThat(tracks.goBack(recused, round.trackId(), round.track().version(), Stage.PANELS, "更换专家")
                        .violations())
                .extracting(Violation::code)
                .containsExactly("track.back.partial");
        assertThat(keeping.giveBack(round.organiser(), sheet.id(), sheet.version(), "重新核对")
                        .isDone())
                .isTrue();
    }

    @Test
    void the_sheets_of_a_replaced_expert_stay_on_record_and_leave_the_count() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        round.submitAll(1, 80);
        tracks.goBack(round.organiser(), round.trackId(), round.track().version(), Stage.PANELS, "更换专家")
                .orThrow();
        Seat seat = round.panel().seats().getFirst();
        panels.unseat(round.organiser(), round.group().id(), round.panel().version(), seat.id(), "出国")
                .orThrow();
        var next = round.candidates(round.group()).stream()
                .filter(candidate ->
                        candidate.canBeSeated() && !candidate.expert().id().equals(seat.expert()))
                .findFirst()
                .orElseThrow();
        panels.seat(
                        round.organiser(),
                        round.group().id(),
                        round.panel().version(),
                        next.expert().id())
                .orThrow();
        round.moveTo(Stage.SCORING);

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.VOIDED);
        assertThat(round.sheet(6, 1).state()).isEqualTo(SheetState.OPEN);
        assertThat(sheets.submitted(round.organiser(), round.trackId())).isEmpty();
    }

    /** The rules of the track say so; they are those that the program ships but for this line. */
    @Test
    void where_the_rules_say_so_submitted_sheets_count_on_and_who_follows_marks_the_rest() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        keepSubmitted(round);
        round.submitAll(1, 80, 81, 82, 83, 84);
        Seat leaving = round.panel().seats().getFirst();
        replace(round, leaving);

        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(round.sheet(1, 2).state()).isEqualTo(SheetState.VOIDED);
        assertThat(round.sheet(6, 2).state()).isEqualTo(SheetState.OPEN);
        assertThat(sheets.ofTrack(round.organiser(), round.trackId()))
                .noneMatch(one -> one.sheet().seat() == 6
                        && one.sheet().application().equals(round.sheet(1, 1).application()));
        assertThat(sheets.submitted(round.organiser(), round.trackId())).hasSize(5);

        Sheet kept = round.sheet(1, 1);
        keeping.voidSheet(round.organiser(), kept.id(), kept.version(), "评分有误").orThrow();
        replace(round, round.panel().activeSeats().getFirst());
        assertThat(round.sheet(2, 1).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(round.sheet(7, 1).state()).isEqualTo(SheetState.OPEN);
        assertThat(sheets.submitted(round.organiser(), round.trackId())).hasSize(4);
    }

    private void keepSubmitted(ReviewFixture round) {
        RuleCatalogue catalogue = beans.getBean(RuleCatalogue.class);
        String text = catalogue.all(round.organiser(), RuleKind.PANELS).stream()
                .filter(rule -> rule.id().id().equals("hubei-2026"))
                .findFirst()
                .orElseThrow()
                .sourceText()
                .replace("panels: hubei-2026", "panels: keeps-" + UUID.randomUUID())
                .replace("\nrules:", "\nleftSheets: keep-submitted\nrules:");
        RuleVersion rule =
                catalogue.add(round.organiser(), "keeps.panels.yaml", text).orThrow();
        int changed = beans.getBean(JdbcClient.class)
                .sql(
                        "update track_binding set source_id = :id, source_text = :text, canonical = :canonical, sha256 = :hash"
                                + " where track_id = :track and kind = 'PANELS'")
                .param("id", rule.id().id())
                .param("text", rule.sourceText())
                .param("canonical", rule.canonical())
                .param("hash", rule.sha256())
                .param("track", round.trackId().value())
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private void replace(ReviewFixture round, Seat leaving) {
        panels.unseat(round.organiser(), round.group().id(), round.panel().version(), leaving.id(), "出国")
                .orThrow();
        var next = round.candidates(round.group()).stream()
                .filter(candidate ->
                        candidate.canBeSeated() && !candidate.expert().id().equals(leaving.expert()))
                .findFirst()
                .orElseThrow();
        panels.seat(
                        round.organiser(),
                        round.group().id(),
                        round.panel().version(),
                        next.expert().id())
                .orThrow();
    }

    @Test
    void scoring_is_done_once_every_sheet_is_in_or_void() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        round.submitAll(1, 80, 82, 84, 86, 88);

        assertThat(report(round).blockers()).isEmpty();
        round.moveTo(Stage.RESULTS);
        assertThat(own.content(round.expert(1), round.sheet(1, 1).id())
                        .orElseThrow()
                        .editable())
                .isFalse();
    }

    @Test
    void nobody_reads_the_sheet_of_another() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);

        assertThat(own.content(
                        Viewers.expert(UUID.randomUUID()), round.sheet(1, 1).id()))
                .isEmpty();
    }
}
