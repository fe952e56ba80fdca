package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.PaperDecisions.Held;
import org.clusterreview.reviews.PaperDecisions.Holds;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.reviews.paper.Readings.Which;
import org.clusterreview.reviews.paper.SheetCode;
import org.junit.jupiter.api.Test;

abstract class PaperContract extends OnPaper {

    @Test
    void two_people_who_agree_write_the_sheet_and_submit_it() {
        assertThat(enter(one, Map.of(OneSheet.PLANNING, "4.5")).orThrow()).isEqualTo(PaperState.ENTERED_ONCE);
        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.OPEN);

        assertThat(enter(two, Map.of(OneSheet.PLANNING, "4.50")).orThrow()).isEqualTo(PaperState.SUBMITTED);

        Sheet written = round.sheet(1, 1);
        assertThat(written.state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(written.sha256()).isPresent();
        SheetContent content = own.content(expert(), sheet.id()).orElseThrow();
        assertThat(content.marks()).containsKey(OneSheet.PLANNING);
        assertThat(papers.submittedFromPaper(expert(), sheet.id())).isPresent();
        assertThat(jdbc.queryForList(
                        "select distinct source from mark where sheet_id = ?",
                        String.class,
                        sheet.id().value()))
                .containsExactly("PAPER");
        assertThat(jdbc.queryForList(
                        "select distinct source from mark_change where sheet_id = ?",
                        String.class,
                        sheet.id().value()))
                .containsExactly("PAPER");
    }

    @Test
    void neither_sees_what_the_other_has_entered_before_both_are_in() {
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();

        assertThat(papers.comparison(two, sheet.id())).isEmpty();
        assertThat(papers.comparison(one, sheet.id())).isEmpty();
        assertThat(papers.comparison(round.organiser(), sheet.id())).isEmpty();
        PaperForm form = papers.form(two, sheet.id()).orElseThrow();
        assertThat(form.given()).isEmpty();
        assertThat(form.signedOn()).isEmpty();
        assertThat(item(two).enteredBy()).containsExactly(one.name());
        assertThat(papers.form(one, sheet.id())).as("has entered it").isEmpty();
    }

    @Test
    void nobody_enters_a_sheet_twice_and_no_third_person_does() {
        enter(one, Map.of()).orThrow();
        assertThat(codes(enter(one, Map.of()))).containsExactly("paper.twice");

        enter(two, Map.of(OneSheet.PLANNING, "1")).orThrow();
        assertThat(codes(enter(round.organiser(), Map.of()))).containsExactly("paper.entered");

        entering.lookAgain(one, sheet.id(), version(one)).orThrow();
        assertThat(codes(enter(round.organiser(), 2, Map.of()))).containsExactly("paper.two");
    }

    @Test
    void where_they_differ_nothing_is_written_and_both_look_again_at_what_differs() {
        enter(one, Map.of(OneSheet.PLANNING, "4", OneSheet.TALENT, "7")).orThrow();
        assertThat(enter(two, Map.of(OneSheet.PLANNING, "5", OneSheet.TALENT, "7"))
                        .orThrow())
                .isEqualTo(PaperState.DIFFERENT);

        assertThat(papers.comparison(one, sheet.id()).orElseThrow().differing()).containsExactly(OneSheet.PLANNING);
        assertThat(own.content(expert(), sheet.id()).orElseThrow().marks()).isEmpty();

        entering.lookAgain(one, sheet.id(), version(one)).orThrow();
        PaperForm again = papers.form(two, sheet.id()).orElseThrow();
        assertThat(again.toLook()).containsExactly(OneSheet.PLANNING);
        assertThat(again.given()).containsKey(OneSheet.TALENT).doesNotContainKey(OneSheet.PLANNING);
        enter(one, 2, Map.of(OneSheet.PLANNING, "5", OneSheet.TALENT, "7")).orThrow();
        assertThat(papers.comparison(two, sheet.id()))
                .as("the look is not over")
                .isEmpty();
        assertThat(enter(two, 2, Map.of(OneSheet.PLANNING, "5", OneSheet.TALENT, "7"))
                        .orThrow())
                .isEqualTo(PaperState.SUBMITTED);
    }

    @Test
    void an_organiser_who_has_not_entered_it_decides_with_a_reason() {
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "5")).orThrow();
        Viewer organiser = round.organiser();
        long version = version(organiser);

        assertThat(codes(decisions.decide(organiser, sheet.id(), version, Map.of(), "看了原件")))
                .containsExactly("paper.decide.all");
        assertThat(codes(
                        decisions.decide(organiser, sheet.id(), version, Map.of(OneSheet.PLANNING, Which.SECOND), " ")))
                .containsExactly("sheet.reason-missing");
        assertThat(decisions
                        .decide(organiser, sheet.id(), version, Map.of(OneSheet.PLANNING, Which.SECOND), "看了原件")
                        .orThrow())
                .isEqualTo(PaperState.SUBMITTED);

        assertThat(planning()).isEqualByComparingTo("5");
        assertThat(jdbc.queryForList(
                        "select facts from audit_entry where chain_id = ? and type = 'paper-step' order by number",
                        String.class,
                        sheet.round().toString()))
                .hasSize(4)
                .last()
                .asString()
                .contains("看了原件");
    }

    @Test
    void who_has_entered_it_does_not_decide_between_the_entries() {
        enter(round.organiser(), Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "5")).orThrow();

        assertThat(codes(decisions.decide(
                        round.organiser(),
                        sheet.id(),
                        version(round.organiser()),
                        Map.of(OneSheet.PLANNING, Which.FIRST),
                        "看了原件")))
                .containsExactly("paper.decide.own");
    }

    @Test
    void what_the_expert_has_marked_on_a_device_is_not_written_over_before_somebody_has_decided() {
        round.mark(sheet, Map.of(OneSheet.PLANNING, "3", OneSheet.TALENT, "7"));
        Map<String, String> paper = Map.of(OneSheet.PLANNING, "4", OneSheet.TALENT, "7");
        enter(one, paper).orThrow();

        assertThat(enter(two, paper).orThrow()).isEqualTo(PaperState.ON_TABLET);

        assertThat(planning()).isEqualByComparingTo("3");
        PaperComparison compared =
                papers.comparison(round.organiser(), sheet.id()).orElseThrow();
        assertThat(compared.contradicting()).containsExactly(OneSheet.PLANNING);
        assertThat(compared.standing().get(OneSheet.PLANNING)).isNotNull();
        assertThat(decisions
                        .settle(
                                round.organiser(),
                                sheet.id(),
                                compared.version(),
                                Map.of(OneSheet.PLANNING, new Held(Holds.PAPER, 1)),
                                "以签名的纸质为准")
                        .orThrow())
                .isEqualTo(PaperState.SUBMITTED);
        assertThat(planning()).isEqualByComparingTo("4");
        assertThat(jdbc.queryForList(
                        "select source from mark_change where sheet_id = ? and indicator = ? order by version",
                        String.class,
                        sheet.id().value(),
                        OneSheet.PLANNING))
                .containsExactly("EXPERT", "PAPER");
    }

    @Test
    void the_mark_of_the_device_stays_where_it_is_found_to_hold() {
        round.mark(sheet, Map.of(OneSheet.PLANNING, "3"));
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "4")).orThrow();

        decisions
                .settle(
                        round.organiser(),
                        sheet.id(),
                        version(round.organiser()),
                        Map.of(OneSheet.PLANNING, new Held(Holds.TABLET, 1)),
                        "专家确认以设备为准")
                .orThrow();

        assertThat(planning()).isEqualByComparingTo("3");
        assertThat(round.sheet(1, 1).state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void a_mark_that_has_changed_since_it_was_seen_is_decided_about_anew() {
        round.mark(sheet, Map.of(OneSheet.PLANNING, "3"));
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();
        enter(two, Map.of(OneSheet.PLANNING, "4")).orThrow();
        long version = version(round.organiser());
        beans.getBean(Marks.class)
                .apply(
                        expert(),
                        sheet.id(),
                        "",
                        List.of(new Mutation(UUID.randomUUID(), OneSheet.PLANNING, "2", false, "", 1)));

        assertThat(codes(decisions.settle(
                        round.organiser(),
                        sheet.id(),
                        version,
                        Map.of(OneSheet.PLANNING, new Held(Holds.PAPER, 1)),
                        "以纸质为准")))
                .containsExactly("paper.tablet-changed");
        assertThat(planning()).isEqualByComparingTo("2");
    }

    @Test
    void a_sheet_with_gaps_or_marks_out_of_range_is_not_taken_and_each_is_named() {
        PaperReading complete = read(Map.of(OneSheet.PLANNING, "99"));
        Map<String, PaperMark> marks = new HashMap<>(complete.marks());
        marks.remove(OneSheet.TALENT);

        Outcome<PaperState> outcome =
                entering.enter(one, sheet.id(), 1, new PaperReading(SIGNED, marks), Optional.empty());

        assertThat(outcome.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(OneSheet.PLANNING, OneSheet.TALENT);
    }

    @Test
    void a_signature_that_is_yet_to_come_does_not_count() {
        PaperReading later =
                new PaperReading(LocalDate.of(2999, 1, 1), read(Map.of()).marks());

        assertThat(codes(entering.enter(one, sheet.id(), 1, later, Optional.empty())))
                .containsExactly("paper.signed-later");
    }

    @Test
    void who_is_recused_and_the_expert_of_the_sheet_have_nothing_to_do_with_it() {
        Viewer recused = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.STAFF);
        beans.getBean(StaffRecusals.class)
                .declare(recused, sheet.application(), "亲属在该单位任职")
                .orThrow();
        Viewer ownSheet = Viewers.inPool(sheet.expert().value(), Role.STAFF);

        assertThat(papers.ofTrack(recused, round.trackId())).isEmpty();
        assertThat(papers.form(recused, sheet.id())).isEmpty();
        assertThat(codes(enter(recused, Map.of()))).containsExactly("sheet.unknown");
        assertThat(codes(enter(ownSheet, Map.of()))).containsExactly("paper.own");
        assertThat(codes(prints.group(recused, round.trackId(), round.group().id())))
                .containsExactly("paper.print.nothing");
    }

    @Test
    void the_sheet_of_an_expert_who_has_not_signed_the_pledge_is_not_entered() {
        jdbc.update(
                "delete from conflict_pledge where expert_id = ? and track_id = ?",
                sheet.expert().value(),
                sheet.track().value());

        assertThat(codes(enter(one, Map.of()))).containsExactly("paper.undeclared");
    }

    @Test
    void an_entry_that_was_given_up_stays_on_record_and_can_be_begun_anew() {
        enter(one, Map.of(OneSheet.PLANNING, "4")).orThrow();

        decisions.withdraw(round.organiser(), sheet.id(), "拿错了评分表").orThrow();

        assertThat(item(one).state()).isEmpty();
        assertThat(enter(one, Map.of()).orThrow()).isEqualTo(PaperState.ENTERED_ONCE);
        assertThat(jdbc.queryForList(
                        "select e.id from paper_entry e join paper_sheet p on p.id = e.paper_id where p.sheet_id = ?",
                        UUID.class,
                        sheet.id().value()))
                .hasSize(2);
    }

    @Test
    void a_sheet_that_was_submitted_on_screen_is_not_entered_from_paper() {
        round.mark(sheet, 80);
        round.submit(sheet);

        assertThat(codes(enter(one, Map.of()))).containsExactly("sheet.submitted");
    }

    @Test
    void empty_sheets_of_a_group_are_printed_with_code_rules_and_ranges_and_without_marks() throws IOException {
        beans.getBean(Marks.class)
                .apply(
                        expert(),
                        sheet.id(),
                        "",
                        List.of(new Mutation(UUID.randomUUID(), OneSheet.PLANNING, "3.5", false, "尚待核实", 0)));

        IssuedDocument group = prints.group(
                        round.organiser(), round.trackId(), round.group().id())
                .orThrow();
        IssuedDocument single =
                prints.sheet(round.organiser(), round.trackId(), sheet.id()).orThrow();

        String all = text(group);
        for (int seat = 1; seat <= 5; seat++) {
            assertThat(all).contains(SheetCode.of(round.sheet(seat, 1).id().value()));
        }
        String printed = text(single);
        assertThat(printed)
                .contains(SheetCode.of(sheet.id().value()))
                .contains(sheet.expertName())
                .contains("专家签名")
                .contains("0–6")
                .doesNotContain("尚待核实");
        round.model().onSheet().forEach(indicator -> assertThat(plain(printed)).contains(plain(indicator.name())));
        assertThat(prints.sheet(round.organiser(), round.trackId(), sheet.id())
                        .orThrow()
                        .file()
                        .sha256())
                .as("neither time nor chance goes into a document")
                .isEqualTo(single.file().sha256());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private String text(IssuedDocument document) throws IOException {
        try (InputStream in = beans.getBean(StoredFiles.class)
                        .open(round.organiser(), document.file().id());
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
