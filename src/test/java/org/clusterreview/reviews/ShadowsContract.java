package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.ExpertAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.panels.PanelCompositions;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.ReviewYears;
import org.clusterreview.panels.Shadow;
import org.clusterreview.panels.Shadows;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@SuppressWarnings("NullAway.Init")
abstract class ShadowsContract {

    private static final String REASON = "培养后备专家";
    private static final Year YEAR = Year.of(2026);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Shadows shadows;

    @Autowired
    private Sheets sheets;

    @Autowired
    private OwnSheets own;

    @Autowired
    private SheetKeeping keeping;

    @Autowired
    private OwnDeclarations declarations;

    @Autowired
    private Panels panels;

    @Autowired
    private JdbcTemplate jdbc;

    private static ExpertId free(ReviewFixture round) {
        return round.candidates(round.group()).stream()
                .filter(Candidate::canBeSeated)
                .findFirst()
                .orElseThrow()
                .expert()
                .id();
    }

    private Shadow shadow(ReviewFixture round) {
        return shadows.add(round.organiser(), round.group().id(), free(round), REASON)
                .orThrow();
    }

    private List<Task> tasks(ReviewFixture round, Viewer expert) {
        return own.tasks(expert).stream()
                .filter(task -> task.sheet().track().equals(round.trackId()))
                .toList();
    }

    private Sheet sheet(ReviewFixture round, int application) {
        ApplicationId id = round.group().applications().get(application - 1);
        return sheets.shadowsOfTrack(round.organiser(), round.trackId()).stream()
                .map(SheetProgress::sheet)
                .filter(sheet -> sheet.application().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<List<StageReport>> gates(ReviewFixture round) {
        return beans.getBeanProvider(StageReporter.class)
                .orderedStream()
                .map(reporter -> reporter.report(round.organiser(), round.track()))
                .toList();
    }

    private static List<String> codes(org.clusterreview.kernel.Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void one_who_was_added_before_scoring_finds_sheets_that_do_not_count() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 2, 5);
        Shadow shadow = shadow(round);
        round.moveTo(Stage.SCORING);

        assertThat(tasks(round, Viewers.expert(shadow.expert().value())))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.sheet().counts()).isFalse());
        assertThat(tasks(round, round.expert(1)))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.sheet().counts()).isTrue());
    }

    @Test
    void sheets_are_there_at_once_for_one_who_is_added_while_scoring_goes_on() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        Shadow shadow = shadow(round);

        assertThat(sheets.shadowsOfTrack(round.organiser(), round.trackId()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.sheet().expert()).isEqualTo(shadow.expert()));
        assertThat(sheets.ofTrack(round.organiser(), round.trackId())).hasSize(10);
    }

    @Test
    void a_shadow_signs_and_declares_before_the_first_mark_as_members_do() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Shadow shadow = shadow(round);
        Sheet sheet = sheet(round, 1);

        assertThat(round.mark(sheet, Map.of(OneSheet.PLANNING, "5")).refused())
                .extracting(refusal -> refusal.reason().code())
                .containsExactly("sheet.pledge-first");

        Declared.onAll(beans, Viewers.expert(shadow.expert().value()));
        assertThat(round.mark(sheet, Map.of(OneSheet.PLANNING, "5")).acknowledged())
                .hasSize(1);
    }

    @Test
    void what_a_shadow_hands_in_is_nowhere_among_what_counts_and_opens_no_gate() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        round.submitAll(1, 80, 81, 82, 83);
        List<List<StageReport>> before = gates(round);
        Shadow shadow = shadow(round);

        assertThat(gates(round)).isEqualTo(before);
        Declared.onAll(beans, Viewers.expert(shadow.expert().value()));
        round.mark(sheet(round, 1), 20);
        round.submit(sheet(round, 1));

        assertThat(gates(round)).isEqualTo(before);
        assertThat(sheets.submitted(round.organiser(), round.trackId())).hasSize(4);
        assertThat(sheets.submittedByShadows(round.organiser(), round.trackId()))
                .as("not while marks can still be moved")
                .isEmpty();
        round.mark(round.sheet(5, 1), 84);
        round.submit(round.sheet(5, 1));
        round.moveTo(Stage.RESULTS);
        assertThat(sheets.submittedByShadows(round.organiser(), round.trackId()))
                .singleElement()
                .satisfies(one -> assertThat(one.expert()).isEqualTo(shadow.expert()));
    }

    @Test
    void who_has_a_tie_to_the_group_is_not_added() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 2, 5);
        ExpertId tied = round.candidates(round.group()).stream()
                .filter(candidate -> candidate.isBarred() && candidate.available() && candidate.resolved())
                .findFirst()
                .orElseThrow()
                .expert()
                .id();

        assertThat(codes(shadows.add(round.organiser(), round.group().id(), tied, REASON)))
                .contains("panel.expert.conflict");
    }

    @Test
    void a_conflict_that_comes_to_light_later_closes_the_sheet_of_a_shadow() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 2, 5);
        Shadow shadow = shadow(round);
        ApplicationId application = round.group().applications().getFirst();

        declarations
                .declare(
                        Viewers.expert(shadow.expert().value()), application, OwnDeclaration.Answer.CONFLICT, "曾任该单位顾问")
                .orThrow();

        assertThat(sheet(round, 1).state()).isEqualTo(SheetState.RECUSED);
        assertThat(sheet(round, 2).state()).isEqualTo(SheetState.OPEN);
    }

    @Test
    void a_shadow_who_is_taken_off_has_nothing_to_do_any_more_and_the_reason_stays() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Shadow shadow = shadow(round);

        assertThat(codes(shadows.remove(round.organiser(), shadow.id(), " "))).containsExactly("panel.reason.missing");
        shadows.remove(round.organiser(), shadow.id(), "本人请求退出").orThrow();

        assertThat(tasks(round, Viewers.expert(shadow.expert().value()))).isEmpty();
        assertThat(sheet(round, 1).state()).isEqualTo(SheetState.VOIDED);
        assertThat(shadows.ofTrack(round.organiser(), round.trackId()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.active()).isFalse();
                    assertThat(one.leftReason()).hasValue("本人请求退出");
                });
        assertThat(jdbc.queryForList(
                        "select facts from audit_entry where chain_id = ? and type = 'shadow-changed' order by number",
                        String.class,
                        round.track().round().toString()))
                .hasSize(2)
                .last()
                .asString()
                .contains("本人请求退出");
    }

    @Test
    void a_shadow_who_takes_a_seat_of_the_panel_is_a_shadow_no_more() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Shadow shadow = shadow(round);
        panels.unseat(
                        round.organiser(),
                        round.group().id(),
                        round.panel().version(),
                        round.panel().seats().getFirst().id(),
                        "因病")
                .orThrow();

        panels.seat(round.organiser(), round.group().id(), round.panel().version(), shadow.expert())
                .orThrow();

        assertThat(tasks(round, Viewers.expert(shadow.expert().value())))
                .singleElement()
                .satisfies(task -> assertThat(task.sheet().counts()).isTrue());
        assertThat(shadows.ofTrack(round.organiser(), round.trackId()))
                .singleElement()
                .satisfies(one -> assertThat(one.active()).isFalse());
    }

    @Test
    void a_member_and_who_is_a_shadow_already_are_not_added() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 1, 5);
        Shadow shadow = shadow(round);

        assertThat(codes(shadows.add(round.organiser(), round.group().id(), shadow.expert(), REASON)))
                .containsExactly("shadow.present");
        assertThat(codes(shadows.add(
                        round.organiser(),
                        round.group().id(),
                        round.panel().seats().getFirst().expert(),
                        REASON)))
                .containsExactly("panel.expert.seated");
        assertThat(codes(shadows.add(round.organiser(), round.group().id(), free(round), "")))
                .containsExactly("panel.reason.missing");
    }

    @Test
    void nobody_is_added_once_scoring_is_over() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        round.submitAll(1, 80, 81, 82, 83, 84);
        ExpertId expert = free(round);
        round.moveTo(Stage.RESULTS);

        assertThat(codes(shadows.add(round.organiser(), round.group().id(), expert, REASON)))
                .containsExactly("panel.stage");
    }

    @Test
    void a_shadow_is_in_no_composition_and_in_no_load() {
        ReviewFixture round = ReviewFixture.withPanel(beans, 1, 5);
        PanelCompositions compositions = beans.getBean(PanelCompositions.class);
        ReviewYears years = beans.getBean(ReviewYears.class);
        var composition = compositions.ofTrack(round.organiser(), round.trackId());
        ExpertId expert = free(round);
        var load = years.of(round.organiser(), YEAR).getOrDefault(expert, ReviewYears.Count.NONE);

        shadows.add(round.organiser(), round.group().id(), expert, REASON).orThrow();

        assertThat(compositions.ofTrack(round.organiser(), round.trackId())).isEqualTo(composition);
        assertThat(years.of(round.organiser(), YEAR).getOrDefault(expert, ReviewYears.Count.NONE))
                .isEqualTo(load);
        assertThat(round.panel().activeSeats()).hasSize(5);
    }

    @Test
    void shadows_are_reminded_apart_from_members() {
        ReviewFixture round = ReviewFixture.inScoring(beans, 1, 5);
        Shadow shadow = shadow(round);
        int members = keeping.remind(round.organiser(), round.trackId());
        beans.getBean(ExpertAccounts.class)
                .open(
                        round.organiser(),
                        List.of(new ExpertAccounts.Wanted(
                                shadow.expert().value(), shadow.expertName(), "s" + UUID.randomUUID(), false)));

        assertThat(keeping.remind(round.organiser(), round.trackId())).isEqualTo(members);
        assertThat(keeping.remindShadows(round.organiser(), round.trackId())).isEqualTo(1);
    }
}
