package org.clusterreview.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Finding.Verdict;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.Report.Standing;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class FormalChecksContract {

    private static final String REVENUE = "a8-1-3-revenue";
    private static final String TALENT = "a8-2-1";
    private static final FigureYear TOTAL = new FigureYear("revenue_total", 2025);
    private static final String SEEN = "已核对原件";

    @Autowired
    private FormalChecks checks;

    @Autowired
    private CheckOverview overview;

    @Autowired
    private Figures figures;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Applications applications;

    @Autowired
    private FormalOutcomes outcomes;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory beans;

    private ImportedTrack track;
    private Viewer staff;
    private Viewer supervisor;
    private Application first;
    private Application second;

    @BeforeEach
    void import_two_applications() {
        track = new ImportedTrack(beans);
        staff = track.person(Role.STAFF);
        supervisor = track.person(Role.SUPERVISOR);
        List<Application> imported = track.importExample(2);
        first = imported.getFirst();
        second = imported.getLast();
        track.advance();
    }

    private void correct(Application application, String total, String leading) {
        figures.correct(staff, application.id(), new FigureYear("revenue_leading", 2025), number(leading), "核对报表")
                .orThrow();
        figures.correct(staff, application.id(), TOTAL, number(total), "核对报表").orThrow();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private void meetAll(Application... which) {
        checks.recordAll(staff, Stream.of(which).map(Application::id).toList(), SEEN)
                .orThrow();
    }

    private Report report(Application application) {
        return checks.report(staff, application.id()).orElseThrow();
    }

    private Outcome<Application> pass(Application application) {
        return checks.decide(staff, application.id(), FormalState.PASSED, "合格", Optional.empty());
    }

    private FormalState state(Application application) {
        return applications.find(staff, application.id()).orElseThrow().formalState();
    }

    private Seen seen() {
        return checks.shown(staff, first.id()).orElseThrow().seen();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private int rows(String table, Application application) {
        return jdbc.sql("select count(*) from " + table + " where application_id = ?")
                .param(application.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> events() {
        return jdbc.sql("select type from audit_entry where chain_id = ? order by number")
                .param(first.round().toString())
                .query((row, i) -> row.getString(1))
                .list();
    }

    @Test
    void a_computed_condition_shows_the_figure_it_was_measured_by() {
        correct(first, "128.4", "60");

        var line = report(first).line(REVENUE);

        assertThat(line.state()).isInstanceOf(State.Met.class);
        assertThat(line.measured().orElseThrow().shown()).isEqualByComparingTo("128.4");
        assertThat(line.rule().article()).isEqualTo("第八条(一)3");
        assertThat(report(first).line("a8-1-3-share").measured().orElseThrow().figures())
                .containsOnlyKeys("revenue_leading", "revenue_total");
    }

    @Test
    void a_manual_condition_waits_for_a_finding_and_the_later_finding_holds() {
        assertThat(report(first).line(TALENT).state()).isInstanceOf(State.AwaitingFinding.class);

        checks.record(staff, first.id(), TALENT, Verdict.NOT_MET, "缺合作协议").orThrow();
        checks.record(staff, first.id(), TALENT, Verdict.MET, "协议已补交").orThrow();

        assertThat(report(first).line(TALENT).state()).isInstanceOf(State.Met.class);
        assertThat(applications.findings(staff, first.id()))
                .extracting(Finding::rule, Finding::evidence)
                .containsExactly(tuple(TALENT, "协议已补交"));
        assertThat(rows("formal_finding", first)).isEqualTo(2);
    }

    @Test
    void a_finding_needs_evidence_and_a_condition_that_people_decide() {
        assertThat(codes(checks.record(staff, first.id(), TALENT, Verdict.MET, " ")))
                .containsExactly("formal.reason.missing");
        assertThat(codes(checks.record(staff, first.id(), REVENUE, Verdict.MET, SEEN)))
                .containsExactly("formal.not-manual");
        assertThat(codes(checks.record(staff, first.id(), "no-such-rule", Verdict.MET, SEEN)))
                .containsExactly("formal.not-manual");
        assertThat(rows("formal_finding", first)).isZero();
    }

    @Test
    void many_findings_are_rows_of_their_own_and_one_event_with_a_digest() {
        checks.record(staff, first.id(), TALENT, Verdict.NOT_MET, "缺合作协议").orThrow();
        int open = report(first).open().size() + report(second).open().size();

        int recorded =
                checks.recordAll(staff, List.of(first.id(), second.id()), SEEN).orThrow();

        assertThat(recorded).isEqualTo(open);
        assertThat(rows("formal_finding", first) + rows("formal_finding", second))
                .isEqualTo(open + 1);
        assertThat(report(first).line(TALENT).state()).isInstanceOf(State.NotMet.class);
        assertThat(events().stream().filter("formal-findings-recorded"::equals)).hasSize(1);
        assertThat(jdbc.sql("select facts from audit_entry where type = 'formal-findings-recorded' and chain_id = ?")
                        .param(first.round().toString())
                        .query(String.class)
                        .single())
                .contains("digest", SEEN);
    }

    @Test
    void what_is_open_does_not_pass() {
        assertThat(codes(pass(first))).contains("formal.open");
        assertThat(state(first)).isEqualTo(FormalState.PENDING);
    }

    @Test
    void a_failed_hard_condition_blocks_until_another_person_approves_an_exception() {
        correct(first, "98.5", "60");
        meetAll(first);
        assertThat(codes(pass(first))).containsExactly("formal.blocked");

        Approval asked =
                checks.proposeException(staff, first.id(), REVENUE, "统计口径偏窄").orThrow();
        assertThat(codes(pass(first))).containsExactly("formal.blocked");
        assertThat(asked.facts()).contains("98.5亿元", "≥ 100亿元", "第八条(一)3");
        approvals
                .decide(supervisor, asked.id(), Approval.Verdict.APPROVED, "同意")
                .orThrow();

        assertThat(report(first).line(REVENUE).state()).isInstanceOf(State.Excepted.class);
        assertThat(pass(first).isDone()).isTrue();
        assertThat(report(first).standing()).isEqualTo(Standing.READY_WITH_REMARKS);
        assertThat(outcomes.notPassed(staff, first.track())).isEmpty();
        assertThat(outcomes.ofTrack(staff, first.track()))
                .containsOnlyKeys(first.id())
                .hasEntrySatisfying(
                        first.id(), outcome -> assertThat(outcome.excepted()).containsExactly("第八条(一)3"));
    }

    @Test
    void the_proposer_does_not_approve_his_or_her_own_exception() {
        Viewer both = track.person(Role.STAFF, Role.ORGANISER);
        correct(first, "98.5", "60");

        Approval asked =
                checks.proposeException(both, first.id(), REVENUE, "统计口径偏窄").orThrow();

        assertThat(codes(approvals.decide(both, asked.id(), Approval.Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        assertThat(report(first).line(REVENUE).state()).isInstanceOf(State.NotMet.class);
    }

    @Test
    void an_exception_does_not_cover_a_value_that_nobody_agreed_to() {
        correct(first, "98.5", "60");
        Approval asked =
                checks.proposeException(staff, first.id(), REVENUE, "统计口径偏窄").orThrow();
        approvals
                .decide(supervisor, asked.id(), Approval.Verdict.APPROVED, "同意")
                .orThrow();
        assertThat(report(first).line(REVENUE).state()).isInstanceOf(State.Excepted.class);

        figures.correct(staff, first.id(), TOTAL, number("70"), "再次核对").orThrow();

        assertThat(report(first).line(REVENUE).state()).isInstanceOf(State.NotMet.class);
        assertThat(overview.exceptions(staff, first.id())).isEmpty();
    }

    @Test
    void an_exception_is_asked_only_for_what_is_not_met() {
        correct(first, "128.4", "60");

        assertThat(codes(checks.proposeException(staff, first.id(), REVENUE, "预防")))
                .containsExactly("formal.exception.needless");
        assertThat(codes(checks.proposeException(staff, first.id(), TALENT, "尚未核查")))
                .containsExactly("formal.exception.needless");
    }

    @Test
    void nothing_is_rejected_by_itself_and_a_later_decision_supersedes_the_earlier_one() {
        correct(first, "20", "10");
        meetAll(first);
        assertThat(state(first)).isEqualTo(FormalState.PENDING);

        LocalDate deadline = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
        checks.decide(staff, first.id(), FormalState.RETURNED, "请补正营业收入", Optional.of(deadline))
                .orThrow();
        checks.decide(staff, first.id(), FormalState.REJECTED, "逾期未补正", Optional.empty())
                .orThrow();

        assertThat(state(first)).isEqualTo(FormalState.REJECTED);
        assertThat(overview.decision(staff, first.id()).orElseThrow().reason()).isEqualTo("逾期未补正");
        FormalOutcome outcome = outcomes.notPassed(staff, first.track()).get(first.id());
        assertThat(outcome)
                .isEqualTo(new FormalOutcome(FormalState.REJECTED, "逾期未补正", List.of("第八条(一)3"), List.of(), true));
        assertThat(jdbc.sql(
                                "select decision from formal_decision where application_id = ? and superseded_at is not null")
                        .param(first.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("RETURNED");
    }

    @Test
    void a_decision_needs_a_reason_a_word_and_a_deadline_to_come() {
        assertThat(codes(checks.decide(staff, first.id(), FormalState.RETURNED, "", Optional.empty())))
                .containsExactly("formal.reason.missing");
        assertThat(codes(checks.decide(staff, first.id(), FormalState.PENDING, "再议", Optional.empty())))
                .containsExactly("formal.state.missing");
        assertThat(codes(checks.decide(
                        staff, first.id(), FormalState.RETURNED, "补正", Optional.of(LocalDate.of(2020, 1, 1)))))
                .containsExactly("formal.deadline.past");
    }

    @Test
    void who_has_seen_an_older_state_does_not_decide() {
        Seen seen = seen();
        checks.decide(staff, first.id(), FormalState.RETURNED, "补正", Optional.empty())
                .orThrow();

        assertThat(codes(checks.decide(
                        track.organiser(),
                        first.id(),
                        seen,
                        new NewDecision(FormalState.REJECTED, "不符合", Optional.empty()))))
                .containsExactly("formal.changed");
        assertThat(state(first)).isEqualTo(FormalState.RETURNED);
    }

    @Test
    void who_has_seen_other_figures_or_findings_does_not_decide() {
        NewDecision rejected = new NewDecision(FormalState.REJECTED, "营业收入不足", Optional.empty());
        correct(first, "90", "60");
        Seen poor = seen();
        correct(first, "128.4", "61");
        assertThat(codes(checks.decide(staff, first.id(), poor, rejected))).containsExactly("formal.changed");

        Seen unlooked = seen();
        checks.record(staff, first.id(), TALENT, Verdict.MET, SEEN).orThrow();
        assertThat(codes(checks.decide(staff, first.id(), unlooked, rejected))).containsExactly("formal.changed");

        Seen whole = seen();
        checks.record(staff, second.id(), TALENT, Verdict.MET, SEEN).orThrow();
        assertThat(checks.decide(staff, first.id(), whole, rejected).isDone()).isTrue();
    }

    @Test
    void who_has_not_seen_that_an_exception_was_granted_does_not_decide() {
        correct(first, "98.5", "60");
        Approval asked =
                checks.proposeException(staff, first.id(), REVENUE, "统计口径偏窄").orThrow();
        Seen seen = seen();
        approvals
                .decide(supervisor, asked.id(), Approval.Verdict.APPROVED, "同意")
                .orThrow();

        assertThat(codes(checks.decide(
                        staff, first.id(), seen, new NewDecision(FormalState.REJECTED, "营业收入不足", Optional.empty()))))
                .containsExactly("formal.changed");
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_it_has_changed() throws Exception {
        Seen seen = seen();
        Callable<Outcome<Application>> returned = () ->
                checks.decide(staff, first.id(), seen, new NewDecision(FormalState.RETURNED, "补正", Optional.empty()));
        Callable<Outcome<Application>> rejected = () -> checks.decide(
                track.organiser(), first.id(), seen, new NewDecision(FormalState.REJECTED, "不符合", Optional.empty()));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var outcomes = pool.invokeAll(List.of(returned, rejected));

            assertThat(List.of(
                            outcomes.get(0).get().isDone(),
                            outcomes.get(1).get().isDone()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(rows("formal_decision", first)).isEqualTo(1);
    }

    @Test
    void all_without_open_points_pass_at_once_and_the_others_stay_as_they_are() {
        correct(first, "128.4", "60");
        correct(second, "50", "30");
        meetAll(first, second);

        assertThat(checks.decideAll(staff, track.id(), "形式审查合格").orThrow()).isEqualTo(1);

        assertThat(state(first)).isEqualTo(FormalState.PASSED);
        assertThat(state(second)).isEqualTo(FormalState.PENDING);
    }

    @Test
    void a_decision_is_open_again_when_what_it_rested_on_changes() {
        correct(first, "128.4", "60");
        meetAll(first);
        pass(first).orThrow();

        figures.verify(staff, first.id(), TOTAL, number("128.4"), "与审计报告一致").orThrow();
        assertThat(state(first)).isEqualTo(FormalState.PASSED);
        figures.correct(staff, first.id(), TOTAL, number("90"), "审计报告为 90").orThrow();

        assertThat(state(first)).isEqualTo(FormalState.PENDING);
        assertThat(overview.decision(staff, first.id())).isEmpty();
        assertThat(events()).contains("formal-decision-reopened");
    }

    @Test
    void nothing_is_changed_outside_the_formal_check() {
        track.to(Stage.PANELS);

        assertThat(codes(checks.record(staff, first.id(), TALENT, Verdict.MET, SEEN)))
                .containsExactly("formal.stage");
        assertThat(codes(checks.recordAll(staff, List.of(first.id()), SEEN))).containsExactly("formal.stage");
        assertThat(codes(checks.decideAll(staff, track.id(), "合格"))).containsExactly("formal.stage");
        assertThat(codes(figures.correct(staff, first.id(), TOTAL, number("99999"), "更正")))
                .containsExactly("applications.change.late");
    }

    @Test
    void auditors_read_but_do_not_decide() {
        Viewer auditor = Viewers.auditor();

        assertThat(checks.report(auditor, first.id())).isPresent();
        assertThatThrownBy(() -> checks.decide(auditor, first.id(), FormalState.PASSED, "合格", Optional.empty()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_report_of_a_track_is_that_of_each_application() {
        correct(first, "98.5", "60");
        meetAll(second);

        Map<ApplicationId, Report> all = overview.reports(staff, track.id());

        assertThat(all).containsOnly(Map.entry(first.id(), report(first)), Map.entry(second.id(), report(second)));
    }

    @Test
    void the_pipeline_counts_what_is_decided_and_names_what_blocks() {
        correct(first, "98.5", "60");
        correct(second, "128.4", "60");
        meetAll(first, second);
        checks.proposeException(staff, first.id(), REVENUE, "统计口径偏窄").orThrow();
        pass(second).orThrow();

        StageReport report = pipeline.of(staff, track.track()).get(Stage.FORMAL_CHECK);

        assertThat(Objects.requireNonNull(report).counts())
                .extracting(Count::code, Count::number)
                .contains(
                        tuple("applications.report.PASSED", 1L),
                        tuple("applications.report.PENDING", 1L),
                        tuple("applications.report.BLOCKED", 1L));
        assertThat(report.blockers())
                .extracting(Blocker::code)
                .containsExactly("applications.blocker.open", "applications.blocker.approvals");
    }

    @Test
    void a_cap_of_the_policy_on_the_number_of_applications_blocks_and_names_what_is_over_it() {
        ImportedTrack capped = new ImportedTrack(
                beans,
                shipped -> shipped.replace("intake:\n  severity: soft", "intake:\n  severity: hard")
                        .replaceFirst(
                                "- \\{ id: ONE_PER_UNIT.*",
                                "- { id: CITY, name: { zh: 每个市州, en: Each city }, key: [city], maximum: 1 }"));
        List<Application> imported = capped.importExample(2);
        capped.advance();

        assertThat(overview.excesses(staff, capped.id())).singleElement().satisfies(excess -> {
            assertThat(excess.key()).containsExactly(imported.getFirst().cityCode());
            assertThat(excess.applications()).hasSize(2);
        });
        assertThat(blockers(capped)).contains("applications.blocker.excess");

        checks.decide(staff, imported.getLast().id(), FormalState.REJECTED, "超过限额", Optional.empty())
                .orThrow();
        assertThat(overview.excesses(staff, capped.id())).isEmpty();
        assertThat(blockers(capped)).doesNotContain("applications.blocker.excess");
    }

    private List<String> blockers(ImportedTrack of) {
        return Objects.requireNonNull(pipeline.of(staff, of.track()).get(Stage.FORMAL_CHECK)).blockers().stream()
                .map(Blocker::code)
                .toList();
    }
}
