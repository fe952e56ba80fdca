package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.panels.Panels;
import org.clusterreview.reviews.PaperDecisions.Held;
import org.clusterreview.reviews.PaperDecisions.Holds;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.reviews.paper.Readings.Which;
import org.clusterreview.scoring.engine.Mark;
import org.junit.jupiter.api.Test;

/** Paper beside what becomes of its sheet elsewhere. */
abstract class PaperClosingContract extends OnPaper {

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private void given_up_because(String reason) {
        assertThat(jdbc.queryForList(
                        "select state from paper_sheet where sheet_id = ? and closed_at is not null and reason = ?",
                        String.class,
                        sheet.id().value(),
                        reason))
                .containsExactly("WITHDRAWN");
        assertThat(steps()).last().asString().contains("WITHDRAWN").contains(reason);
    }

    private Sheet current() {
        return round.sheet(1, 1);
    }

    private Sheet returned() {
        Sheet submitted = current();
        return beans.getBean(SheetKeeping.class)
                .giveBack(round.organiser(), sheet.id(), submitted.version(), "请补充意见")
                .orThrow();
    }

    private void submit_on_the_device() {
        round.submit(current());
    }

    @Test
    void what_was_begun_on_paper_is_given_up_when_the_expert_submits_on_a_device() {
        round.mark(sheet, 80);
        enter(one, Map.of()).orThrow();

        submit_on_the_device();

        given_up_because("sheet-submitted");
        assertThat(item(one).state()).as("it was not submitted from paper").isEmpty();
    }

    @Test
    void a_first_entry_of_before_does_not_meet_a_second_one_after_the_return() {
        round.mark(sheet, 80);
        enter(one, Map.of()).orThrow();
        submit_on_the_device();
        returned();

        assertThat(entering.enter(two, sheet.id(), 1, signed(today(), Map.of()), Optional.empty())
                        .orThrow())
                .isEqualTo(PaperState.ENTERED_ONCE);
        assertThat(current().state()).isEqualTo(SheetState.RETURNED);
    }

    @Test
    void it_is_given_up_when_an_organiser_takes_the_sheet_out_of_the_count() {
        enter(one, Map.of()).orThrow();

        beans.getBean(SheetKeeping.class)
                .voidSheet(round.organiser(), sheet.id(), current().version(), "专家退出评审")
                .orThrow();

        given_up_because("sheet-voided");
    }

    @Test
    void it_is_given_up_when_the_expert_turns_out_to_be_in_conflict() {
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "5")).orThrow();

        beans.getBean(OwnDeclarations.class)
                .declare(expert(), sheet.application(), OwnDeclaration.Answer.CONFLICT, "曾任顾问")
                .orThrow();

        assertThat(current().state()).isEqualTo(SheetState.RECUSED);
        given_up_because("sheet-recused");
    }

    @Test
    void it_is_given_up_when_the_seat_is_no_longer_the_experts() {
        enter(one, Map.of()).orThrow();
        var panel = round.panel();

        beans.getBean(Panels.class)
                .unseat(
                        round.organiser(),
                        panel.group(),
                        panel.version(),
                        panel.seats().getFirst().id(),
                        "专家退出评审")
                .orThrow();

        given_up_because("sheet-voided");
    }

    @Test
    void what_is_begun_on_other_sheets_goes_on() {
        round.mark(sheet, 80);
        Sheet other = round.sheet(2, 1);
        entering.enter(one, other.id(), 1, read(Map.of()), Optional.empty()).orThrow();

        submit_on_the_device();

        assertThat(entering.enter(two, other.id(), 1, read(Map.of()), Optional.empty())
                        .orThrow())
                .isEqualTo(PaperState.SUBMITTED);
    }

    private PaperReading signed(LocalDate day, Map<String, String> marks) {
        return new PaperReading(day, read(marks).marks());
    }

    @Test
    void a_sheet_that_was_given_back_is_not_submitted_again_by_the_signature_of_before() {
        enter(one, Map.of()).orThrow();
        enter(two, Map.of()).orThrow();
        returned();

        var before = entering.enter(one, sheet.id(), 1, signed(today().minusDays(1), Map.of()), Optional.empty());

        assertThat(before.violations()).extracting(Violation::code).containsExactly("paper.signed-before-return");
        assertThat(before.violations()).extracting(Violation::path).containsExactly("signed");
        assertThat(entering.enter(one, sheet.id(), 1, signed(today(), Map.of()), Optional.empty())
                        .orThrow())
                .isEqualTo(PaperState.ENTERED_ONCE);
    }

    @Test
    void a_submission_of_the_device_is_not_taken_for_one_of_paper() {
        enter(one, Map.of()).orThrow();
        enter(two, Map.of()).orThrow();
        assertThat(item(one).state()).contains(PaperState.SUBMITTED);
        assertThat(papers.submittedFromPaper(expert(), sheet.id())).isPresent();
        returned();
        assertThat(item(one).state()).as("it is to be submitted anew").isEmpty();
        assertThat(item(one).submittedAt()).isEmpty();

        submit_on_the_device();

        assertThat(papers.submittedFromPaper(expert(), sheet.id())).isEmpty();
        assertThat(item(one).state()).isEmpty();
        assertThat(item(one).submittedAt()).isEmpty();
    }

    @Test
    void a_receipt_of_the_device_does_not_stand_for_a_submission_of_paper() {
        round.mark(sheet, 100);
        submit_on_the_device();
        Receipts receipts = beans.getBean(Receipts.class);
        assertThat(receipts.own(expert()).getFirst().sheets().getFirst().standing())
                .isTrue();
        returned();

        entering.enter(one, sheet.id(), 1, signed(today(), Map.of()), Optional.empty())
                .orThrow();
        entering.enter(two, sheet.id(), 1, signed(today(), Map.of()), Optional.empty())
                .orThrow();

        assertThat(current().state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(receipts.own(expert()).getFirst().sheets().getFirst().standing())
                .isFalse();
    }

    @Test
    void what_has_changed_since_the_return_is_held_against_what_was_submitted_from_paper() {
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "4")).orThrow();
        returned();
        beans.getBean(Marks.class)
                .apply(
                        expert(),
                        sheet.id(),
                        "",
                        List.of(new Mutation(UUID.randomUUID(), OneSheet.PLANNING, "5", false, "", 1)));

        GroupSummary summary = beans.getBean(OwnGroups.class)
                .summary(expert(), round.group().id())
                .orElseThrow();

        assertThat(summary.parts().getFirst().changes())
                .extracting(GroupSummary.MarkChange::indicator)
                .containsExactly(OneSheet.PLANNING);
    }

    private PaperState differ_and_decide(Which right) {
        round.mark(sheet, Map.of(OneSheet.PLANNING, "3"));
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "5")).orThrow();
        return decisions
                .decide(
                        round.organiser(),
                        sheet.id(),
                        version(round.organiser()),
                        Map.of(OneSheet.PLANNING, right),
                        "看了原件")
                .orThrow();
    }

    @Test
    void what_was_decided_to_be_right_is_what_stands_beside_the_device() {
        assertThat(differ_and_decide(Which.SECOND)).isEqualTo(PaperState.ON_TABLET);

        PaperReading agreed = papers.comparison(round.organiser(), sheet.id())
                .orElseThrow()
                .agreed()
                .orElseThrow();

        assertThat(agreed.mark(OneSheet.PLANNING).isSame(five())).isTrue();
    }

    private static PaperMark five() {
        return new PaperMark(Mark.of(new BigDecimal("5")), "");
    }

    @Test
    void nothing_stands_before_a_difference_is_decided() {
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "5")).orThrow();

        assertThat(papers.comparison(one, sheet.id()).orElseThrow().agreed()).isEmpty();
    }

    @Test
    void who_enters_paper_learns_nothing_of_marks_that_were_not_handed_in() {
        round.mark(sheet, Map.of(OneSheet.PLANNING, "3"));
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "4")).orThrow();

        assertThat(item(one).mayCompare()).isFalse();
        assertThat(papers.comparison(one, sheet.id())).isEmpty();
        assertThat(papers.comparison(round.organiser(), sheet.id())
                        .orElseThrow()
                        .standing())
                .containsOnlyKeys(OneSheet.PLANNING);
    }

    @Test
    void a_decision_is_taken_back_with_the_entry_it_is_about() {
        differ_and_decide(Which.SECOND);

        decisions.withdraw(round.organiser(), sheet.id(), "看错了原件").orThrow();

        assertThat(planning()).isEqualByComparingTo("3");
        assertThat(enter(two, Map.of(OneSheet.PLANNING, "4")).orThrow()).isEqualTo(PaperState.ENTERED_ONCE);
    }

    @Test
    void an_entry_can_be_given_up_though_its_sheet_can_no_longer_be_entered() {
        enter(one, Map.of()).orThrow();
        jdbc.update(
                "delete from conflict_pledge where expert_id = ? and track_id = ?",
                sheet.expert().value(),
                sheet.track().value());
        assertThat(codes(enter(two, Map.of()))).containsExactly("paper.undeclared");

        assertThat(decisions.withdraw(round.organiser(), sheet.id(), "须先签署承诺书").orThrow())
                .isEqualTo(PaperState.WITHDRAWN);
    }

    @Test
    void the_trail_holds_a_digest_of_what_was_decided_of_each_field() {
        differ_and_decide(Which.SECOND);
        String second = digest(steps().get(steps().size() - 2));
        decisions
                .settle(
                        round.organiser(),
                        sheet.id(),
                        version(round.organiser()),
                        Map.of(OneSheet.PLANNING, new Held(Holds.PAPER, 1)),
                        "以签名的纸质为准")
                .orThrow();
        String paper = digest(steps().getLast());

        assertThat(second).matches("[0-9a-f]{64}");
        assertThat(paper).matches("[0-9a-f]{64}").isNotEqualTo(second);
    }

    private static String digest(String facts) {
        return facts.replaceAll("(?s).*\"digest\" ?: ?\"([^\"]*)\".*", "$1");
    }

    @Test
    void a_sign_that_no_database_keeps_is_refused_in_a_comment() {
        Map<String, PaperMark> marks = new HashMap<>(read(Map.of()).marks());
        marks.put(OneSheet.PLANNING, new PaperMark(Mark.of(new BigDecimal("4")), "规划\u0000明确"));

        var outcome = entering.enter(one, sheet.id(), 1, new PaperReading(SIGNED, marks), Optional.empty());

        assertThat(codes(outcome)).containsExactly("mark.no-text");
    }

    @Test
    void nobody_else_reaches_an_entry_to_give_it_up() {
        enter(one, Map.of()).orThrow();
        var ownSheet = Viewers.inPool(sheet.expert().value(), Role.ORGANISER);

        assertThat(codes(decisions.withdraw(ownSheet, sheet.id(), "误录"))).containsExactly("paper.own");
    }
}
