package org.clusterreview.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.evaluation.Rectification.State;
import org.clusterreview.evaluation.history.Verdict.Kind;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Ending;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.Pipeline;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class EvaluationContract {

    private static final LocalDate REVOKED_ON = LocalDate.of(2026, 9, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EvaluationResults results;

    @Autowired
    private Issues issues;

    @Autowired
    private Histories histories;

    @Autowired
    private Revocations revocations;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private Subjects subjects;

    @Autowired
    private EvaluationExports exports;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Registry registry;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer organiser;
    private Viewer second;
    private EvaluationYears years;
    private Cluster bad;
    private Cluster good;

    @BeforeEach
    void two_clusters() {
        organiser = new TestAccounts(accounts).viewer(Role.ORGANISER);
        second = new TestAccounts(accounts).viewer(Role.SUPERVISOR);
        years = new EvaluationYears(context, organiser, EvaluationYears.MARKS);
        bad = years.cluster("差", Cluster.Level.PROVINCIAL);
        good = years.cluster("优", Cluster.Level.PROVINCIAL);
    }

    @AfterEach
    void forget() {
        EvaluationYears.forget(jdbc);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private Cluster present(Cluster cluster) {
        return registry.all(organiser).stream()
                .filter(one -> one.id().equals(cluster.id()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Kind> verdict(Cluster cluster) {
        return histories.of(organiser, cluster.id()).orElseThrow().verdict().map(found -> found.kind());
    }

    private Outcome<Approval> propose(Cluster cluster) {
        return revocations.propose(
                organiser, cluster.id(), new NewRevocation(REVOKED_ON, "鄂科撤〔2026〕1号", "连续两年不合格", Optional.empty()));
    }

    @Test
    void an_issued_evaluation_leaves_a_result_for_each_cluster_of_the_year_before_the_round() {
        ListWorld world = years.issued(2025, Map.of(good, "95.5", bad, "41"));

        List<EvaluationResult> kept = results.ofYear(organiser, 2025);

        assertThat(kept).extracting(EvaluationResult::cluster).containsExactly(good.id(), bad.id());
        EvaluationResult first = kept.getFirst();
        assertThat(first.grade()).isEqualTo("excellent");
        assertThat(first.gradeName().zh()).isEqualTo("优秀");
        assertThat(first.consequence()).isEqualTo("support");
        assertThat(first.exact()).isEqualTo("95.5");
        assertThat(first.published()).isEqualTo("95.50");
        assertThat(first.documentNumber()).isEqualTo("鄂科评〔2026〕1号");
        assertThat(first.issuedOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(first.track()).isEqualTo(world.track().id());
        assertThat(first.due()).isEmpty();
        assertThat(kept.getLast().due()).contains(LocalDate.of(2026, 12, 1));
        assertThat(jdbc.queryForList(
                        "select type from audit_entry where chain_id = ? order by number",
                        String.class,
                        world.track().round().toString()))
                .contains("evaluation-subject-linked", "evaluation-recorded", "list-issued");
    }

    @Test
    void the_same_document_a_second_time_leaves_no_second_result() {
        ListWorld world = years.issued(2025, Map.of(good, "80", bad, "70"));

        assertThat(years.issue(world, 2025).isDone()).isTrue();
        assertThat(results.ofYear(organiser, 2025)).hasSize(2);
    }

    @Test
    void without_a_public_notice_the_document_bears_a_day_from_the_year_of_the_round_to_today() {
        ListWorld world = years.evaluated(2025, Map.of(good, "80"));

        assertThat(issues.earliest(organiser, world.track().id())).contains(LocalDate.of(2026, 1, 1));
        assertThat(codes(issues.issue(organiser, world.track().id(), "1号", LocalDate.of(26, 6, 1))))
                .containsExactly("recognition.issue.year");
        Outcome<?> early = issues.issue(organiser, world.track().id(), "1号", LocalDate.of(2025, 12, 31));
        assertThat(codes(early)).containsExactly("recognition.issue.year");
        assertThat(early.violations().getFirst().path()).isEqualTo("issuedOn");
        assertThat(codes(issues.issue(organiser, world.track().id(), "1号", LocalDate.of(2062, 6, 1))))
                .containsExactly("recognition.issue.future");
        assertThat(results.ofCluster(organiser, good.id())).isEmpty();

        issues.issue(organiser, world.track().id(), "1号", LocalDate.of(2026, 1, 1))
                .orThrow();
    }

    @Test
    void a_second_evaluation_of_the_same_year_is_refused_before_it_is_issued() {
        years.issued(2025, Map.of(good, "80", bad, "70"));
        ListWorld again = years.evaluated(2025, Map.of(good, "85"));

        Outcome<?> refused = years.issue(again, 2025);

        assertThat(codes(refused)).containsExactly("evaluation.year.twice");
        assertThat(refused.violations().getFirst().args()).contains(good.name(), "2025", "鄂科评〔2026〕1号");
        assertThat(results.ofCluster(organiser, good.id())).hasSize(1);
    }

    @Test
    void without_cluster_or_grade_nothing_is_issued_and_the_pipeline_says_so() {
        ListWorld world = years.scored(2025, Map.of(good, "80", bad, "70"));

        assertThat(codes(years.issue(world, 2025))).containsExactly("evaluation.unlinked");
        assertThat(Objects.requireNonNull(pipeline.of(organiser, world.track()).get(Stage.RECOGNISED))
                        .blockers())
                .extracting(StageReport.Blocker::code, StageReport.Blocker::link)
                .contains(tuple("evaluation.unlinked", "evaluations/2025"));

        EvaluationYears unset = new EvaluationYears(context, organiser, text -> text);
        assertThat(codes(unset.issue(unset.evaluated(2025, Map.of(good, "80")), 2025)))
                .containsExactly("evaluation.grades.unset");
    }

    @Test
    void a_cluster_that_has_left_the_register_meanwhile_is_neither_graded_nor_supported() {
        ListWorld world = years.evaluated(2025, Map.of(good, "95", bad, "70"));
        registry.end(
                        organiser,
                        good.id(),
                        new Ending(
                                Ending.Kind.CANCELLED,
                                LocalDate.of(2026, 5, 1),
                                "第二十一条1",
                                "数据造假",
                                "",
                                Optional.empty()))
                .orThrow();

        Outcome<?> refused = years.issue(world, 2025);

        assertThat(codes(refused)).containsExactly("evaluation.clusters.ended");
        assertThat(refused.violations().getFirst().args()).containsExactly(1, good.name());
        assertThat(results.ofYear(organiser, 2025)).isEmpty();
        assertThat(Objects.requireNonNull(pipeline.of(organiser, world.track()).get(Stage.RECOGNISED))
                        .blockers())
                .extracting(StageReport.Blocker::code)
                .contains("evaluation.clusters.ended");
    }

    @Test
    void three_years_lead_to_one_proposed_removal_and_a_second_person_carries_it_out() {
        years.issued(2023, Map.of(good, "95", bad, "70"));
        years.issued(2024, Map.of(good, "93", bad, "50"));
        assertThat(verdict(bad)).contains(Kind.WATCH);
        assertThat(codes(propose(bad))).containsExactly("evaluation.revocation.unfounded");
        years.issued(2025, Map.of(good, "91", bad, "55"));

        assertThat(verdict(good)).contains(Kind.FINE);
        assertThat(verdict(bad)).contains(Kind.REMOVE);
        assertThat(histories.ofConcern(organiser))
                .extracting(history -> history.cluster().id())
                .containsExactly(bad.id());
        assertThat(present(bad).state()).isEqualTo(Cluster.State.RECOGNISED);

        Approval proposed = propose(bad).orThrow();

        assertThat(codes(propose(bad))).containsExactly("registry.removal.pending");
        assertThat(revocations.pending(organiser)).containsKey(bad.id());
        assertThat(codes(approvals.decide(organiser, proposed.id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        assertThat(present(bad).state()).isEqualTo(Cluster.State.RECOGNISED);

        approvals.decide(second, proposed.id(), Verdict.APPROVED, "属实").orThrow();

        assertThat(present(bad).state()).isEqualTo(Cluster.State.REVOKED);
        assertThat(present(bad).bannedUntil())
                .as("the ban is not carried by default")
                .isEmpty();
        assertThat(verdict(bad)).isEmpty();
        assertThat(histories.ofConcern(organiser)).isEmpty();
        assertThat(results.ofCluster(organiser, bad.id())).hasSize(3);
    }

    @Test
    void a_removal_that_is_refused_changes_nothing_and_can_be_proposed_again() {
        years.issued(2024, Map.of(bad, "50"));
        years.issued(2025, Map.of(bad, "50"));

        approvals
                .decide(second, propose(bad).orThrow().id(), Verdict.REFUSED, "再观察一年")
                .orThrow();

        assertThat(present(bad).state()).isEqualTo(Cluster.State.RECOGNISED);
        assertThat(propose(bad).isDone()).isTrue();
    }

    @Test
    void the_ban_is_carried_where_the_rule_says_so() {
        years = new EvaluationYears(
                context,
                organiser,
                text -> EvaluationYears.MARKS
                        .apply(text)
                        .replace("version: 184", "version: 185")
                        .replace("carriesBan: false", "carriesBan: true"));
        years.issued(2024, Map.of(bad, "50"));
        years.issued(2025, Map.of(bad, "50"));

        approvals
                .decide(second, propose(bad).orThrow().id(), Verdict.APPROVED, "属实")
                .orThrow();

        assertThat(present(bad).bannedUntil()).contains(REVOKED_ON.plusYears(3));
    }

    @Test
    void a_year_without_evaluation_breaks_the_row_unless_the_rule_says_otherwise() {
        years.issued(2023, Map.of(bad, "50", good, "80"));
        years.issued(2024, Map.of(good, "80"));
        years.issued(2025, Map.of(bad, "50", good, "80"));

        assertThat(verdict(bad)).contains(Kind.WATCH);
        EvaluationYears.forget(jdbc);

        years = new EvaluationYears(
                context,
                organiser,
                text -> EvaluationYears.MARKS
                        .apply(text)
                        .replace("version: 184", "version: 186")
                        .replace("gapBreaks: true", "gapBreaks: false"));
        years.issued(2023, Map.of(bad, "50", good, "80"));
        years.issued(2024, Map.of(good, "80"));
        years.issued(2025, Map.of(bad, "50", good, "80"));

        assertThat(verdict(bad)).contains(Kind.REMOVE);
    }

    @Test
    void an_invented_evaluation_makes_no_gap_in_the_years_of_the_others_and_misses_none_of_their_clusters() {
        years.issued(2021, Map.of(bad, "50"));
        years.issued(2023, Map.of(good, "80"));
        assertThat(verdict(bad)).as("not evaluated for 2022 and 2023").contains(Kind.FINE);

        inventedFor(2023);

        assertThat(verdict(bad)).contains(Kind.WATCH);
        assertThat(subjects.missing(organiser, 2023))
                .noneMatch(one -> one.cluster().id().equals(bad.id()));
    }

    /** Also those that other tests have left. */
    private void inventedFor(int year) {
        jdbc.update(
                "update round set demonstration = true where round_year = ?"
                        + " and id in (select round_id from track where kind = 'EVALUATION')",
                year + 1);
    }

    @Test
    void a_national_cluster_is_evaluated_and_not_removed() {
        Cluster national = years.cluster("国", Cluster.Level.NATIONAL);
        years.issued(2024, Map.of(national, "50"));
        years.issued(2025, Map.of(national, "50"));

        assertThat(verdict(national)).contains(Kind.WATCH);
        assertThat(codes(propose(national))).containsExactly("evaluation.revocation.unfounded");
    }

    @Test
    void the_day_of_removal_lies_between_the_last_result_and_today() {
        years.issued(2024, Map.of(bad, "50"));
        years.issued(2025, Map.of(bad, "50"));

        assertThat(codes(revocations.propose(
                        organiser, bad.id(), new NewRevocation(LocalDate.of(2026, 5, 31), "", "理由", Optional.empty()))))
                .containsExactly("evaluation.revocation.early");
        assertThat(codes(revocations.propose(
                        organiser, bad.id(), new NewRevocation(LocalDate.of(2999, 1, 1), "", "理由", Optional.empty()))))
                .containsExactly("evaluation.revocation.future");
    }

    private Rectification rectification() {
        return rectifications.ofYear(organiser, 2023).getFirst();
    }

    private Outcome<Approval> report(LocalDate receivedOn) {
        return rectifications.report(
                organiser, rectification().result().id(), new NewReport(receivedOn, "已补充研发投入", Optional.empty()));
    }

    @Test
    void a_rectification_runs_out_is_reported_sent_back_and_accepted_by_a_second_person() {
        years.issued(2023, Map.of(bad, "50", good, "80"));
        assertThat(rectifications.ofYear(organiser, 2023))
                .extracting(one -> one.result().cluster(), Rectification::due, Rectification::state)
                .containsExactly(tuple(bad.id(), LocalDate.of(2024, 12, 1), State.OVERDUE));

        assertThat(codes(report(LocalDate.of(2024, 5, 1)))).containsExactly("evaluation.rectification.early");
        assertThat(codes(report(LocalDate.of(2999, 1, 1)))).containsExactly("evaluation.rectification.future");
        Approval asked = report(LocalDate.of(2024, 12, 2)).orThrow();

        assertThat(rectification().state()).isEqualTo(State.REPORTED);
        assertThat(rectification().isLate()).isTrue();
        assertThat(codes(report(LocalDate.of(2024, 12, 3)))).containsExactly("evaluation.rectification.pending");
        assertThat(codes(approvals.decide(organiser, asked.id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");

        approvals.decide(second, asked.id(), Verdict.REFUSED, "缺佐证").orThrow();
        assertThat(rectification().state()).isEqualTo(State.REFUSED);

        approvals
                .decide(second, report(LocalDate.of(2025, 1, 6)).orThrow().id(), Verdict.APPROVED, "已整改")
                .orThrow();
        assertThat(rectification().state()).isEqualTo(State.ACCEPTED);
        assertThat(rectification().reports())
                .extracting(Rectification.Report::accepted, Rectification.Report::consent)
                .containsExactly(tuple(Optional.of(false), "缺佐证"), tuple(Optional.of(true), "已整改"));
        assertThat(codes(report(LocalDate.of(2025, 1, 7)))).containsExactly("evaluation.rectification.accepted");
    }

    @Test
    void of_many_who_record_a_report_at_the_same_moment_one_is_first() throws Exception {
        years.issued(2023, Map.of(bad, "50"));
        CountDownLatch start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<Approval>>> reports = IntStream.range(0, 4)
                    .mapToObj(i -> people.submit(() -> {
                        start.await();
                        return report(LocalDate.of(2024, 11, 30));
                    }))
                    .toList();
            start.countDown();

            List<Outcome<Approval>> outcomes = new ArrayList<>();
            for (Future<Outcome<Approval>> one : reports) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.isDone())
                    .allSatisfy(
                            outcome -> assertThat(codes(outcome)).containsExactly("evaluation.rectification.pending"));
        }
        assertThat(rectification().reports()).hasSize(1);
    }

    @Test
    void a_report_that_came_in_time_and_was_not_accepted_is_not_said_to_be_missing_once_the_day_is_over() {
        years.issued(2023, Map.of(bad, "50"));
        Approval asked = report(LocalDate.of(2024, 11, 30)).orThrow();

        approvals.decide(second, asked.id(), Verdict.REFUSED, "缺佐证").orThrow();

        assertThat(rectification().state()).isEqualTo(State.REFUSED);
        assertThat(rectification().isLate()).isFalse();
        assertThat(report(LocalDate.of(2025, 1, 6)).isDone()).isTrue();
    }

    @Test
    void the_months_of_rectification_are_a_setting() {
        years = new EvaluationYears(
                context,
                organiser,
                text -> EvaluationYears.MARKS
                        .apply(text)
                        .replace("version: 184", "version: 187")
                        .replace("months: 6", "months: 3"));
        years.issued(2023, Map.of(bad, "50"));

        assertThat(rectification().due()).isEqualTo(LocalDate.of(2024, 9, 1));
    }

    @Test
    void a_cluster_that_handed_nothing_in_is_listed_and_one_under_way_too() {
        Cluster absent = years.cluster("缺", Cluster.Level.PROVINCIAL);
        Cluster cultivated = years.cluster("培", Cluster.Level.CULTIVATION);
        years.evaluated(2025, Map.of(bad, "50"));

        List<MissingCluster> missing = subjects.missing(organiser, 2025);

        assertThat(missing)
                .contains(
                        new MissingCluster(absent, MissingCluster.Why.NOT_HANDED_IN),
                        new MissingCluster(bad, MissingCluster.Why.UNDER_WAY))
                .noneMatch(one -> one.cluster().id().equals(cultivated.id()));
    }

    @Test
    void an_application_is_linked_once_to_a_cluster_in_force_and_not_after_the_issue() {
        ListWorld world = years.scored(2025, Map.of(bad, "50", good, "80"));
        Cluster cultivated = years.cluster("培", Cluster.Level.CULTIVATION);
        var application = world.application(good.name()).id();

        assertThat(codes(subjects.link(organiser, application, world.track().id(), cultivated.id(), "理由")))
                .containsExactly("evaluation.link.cluster");
        assertThat(codes(subjects.link(organiser, application, world.track().id(), good.id(), " ")))
                .containsExactly("evaluation.link.reason");
        years.link(world, bad);
        assertThat(codes(subjects.link(organiser, application, world.track().id(), bad.id(), "理由")))
                .containsExactly("evaluation.link.taken");
        years.link(world, good);
        years.issue(world, 2025).orThrow();
        assertThat(codes(subjects.link(organiser, application, world.track().id(), good.id(), "理由")))
                .containsExactly("evaluation.link.issued");
        assertThat(subjects.candidates(organiser, world.application(good.name()))
                        .getFirst())
                .isEqualTo(good);
    }

    @Test
    void who_does_not_see_the_whole_or_is_recused_from_the_cluster_links_nothing() {
        ListWorld before = years.issued(2024, Map.of(bad, "80"));
        ListWorld world = years.scored(2025, Map.of(bad, "50", good, "80"));
        ListWorld other = years.scored(2023, Map.of(good, "80"));
        Viewer recused = new TestAccounts(accounts).viewer(Role.STAFF);
        Viewer tied = new TestAccounts(accounts).viewer(Role.STAFF);
        StaffRecusals recusals = context.getBean(StaffRecusals.class);
        recusals.declare(recused, world.application(bad.name()).id(), "亲属在该单位任职")
                .orThrow();
        recusals.declare(tied, before.application(bad.name()).id(), "亲属在该单位任职").orThrow();

        assertThat(codes(subjects.link(
                        recused,
                        world.application(good.name()).id(),
                        world.track().id(),
                        good.id(),
                        "理由")))
                .containsExactly("evaluation.partial");
        assertThat(codes(subjects.link(
                        tied, other.application(good.name()).id(), other.track().id(), bad.id(), "理由")))
                .containsExactly("registry.recused");
        years.link(other, good, bad);
        assertThat(codes(subjects.link(
                        tied, other.application(good.name()).id(), other.track().id(), good.id(), "理由")))
                .as("nor takes it away from the cluster")
                .containsExactly("registry.recused");
    }

    @Test
    void a_wrong_link_is_put_right_with_a_reason_until_the_document_is_recorded() {
        ListWorld world = years.scored(2025, Map.of(good, "80"));
        var application = world.application(good.name()).id();
        subjects.link(organiser, application, world.track().id(), bad.id(), "看错了")
                .orThrow();
        assertThat(subjects.open(organiser, 2025))
                .filteredOn(subject -> subject.application().id().equals(application))
                .extracting(subject -> subject.cluster().map(Cluster::id), Subject::byHand)
                .containsExactly(tuple(Optional.of(bad.id()), true));

        subjects.link(organiser, application, world.track().id(), good.id(), "更正")
                .orThrow();

        assertThat(subjects.open(organiser, 2025))
                .filteredOn(subject -> subject.application().id().equals(application))
                .extracting(subject -> subject.cluster().map(Cluster::id))
                .containsExactly(Optional.of(good.id()));
        years.issue(world, 2025).orThrow();
        assertThat(subjects.open(organiser, 2025))
                .noneMatch(subject -> subject.application().id().equals(application));
        assertThat(results.ofCluster(organiser, good.id())).hasSize(1);
    }

    @Test
    void grades_by_place_are_kept_as_the_list_gave_them() {
        years = new EvaluationYears(
                context,
                organiser,
                text -> text.replace("version: 2", "version: 188")
                        .replace("consequence: support }", "consequence: support, share: 34 }")
                        .replace("en: Good }, consequence: none }", "en: Good }, consequence: none, share: 50 }")
                        .replace(
                                "en: Qualified }, consequence: none }",
                                "en: Qualified }, consequence: none, share: 90 }"));
        Cluster third = years.cluster("中", Cluster.Level.PROVINCIAL);
        years.issued(2025, Map.of(good, "80", third, "79", bad, "78"));

        assertThat(results.ofYear(organiser, 2025))
                .extracting(EvaluationResult::grade)
                .containsExactly("excellent", "qualified", "unqualified");
    }

    private static SheetMark mark(int expert, String indicator, String value) {
        return new SheetMark("0" + expert, indicator, Mark.of(new BigDecimal(value)));
    }

    /** The figures of the worked example of the model: 72.4 by data; the sheets give 75. */
    @Test
    void the_score_of_two_stages_is_weighed_forty_to_sixty_and_both_are_kept() {
        Map<String, String> figures = Map.of(
                "enterprises", "200",
                "revenue_total", "100",
                "revenue_leading", "50",
                "rd_expenditure", "4.5",
                "hightech_enterprises", "55",
                "invention_patents", "300",
                "employees", "100000",
                "platforms_provincial", "9",
                "service_institutions", "25");
        List<Figure> known = new ArrayList<>();
        figures.forEach((item, value) -> known.add(new Figure(item, 2025, new BigDecimal(value))));
        known.add(new Figure("reported-on-time", null, BigDecimal.ONE));
        known.add(new Figure("special-funds-paid", null, BigDecimal.ZERO));
        List<SheetMark> marks = new ArrayList<>();
        for (int expert = 1; expert <= 5; expert++) {
            marks.add(mark(expert, "industry_progress", "22.5"));
            marks.add(mark(expert, "innovation_progress", "22.5"));
            marks.add(mark(expert, "service_quality", "15"));
            marks.add(mark(expert, "environment_progress", "15"));
        }

        years.issue(years.staged(2025, good, marks, known), 2025).orThrow();

        EvaluationResult result = results.ofCluster(organiser, good.id()).getFirst();
        assertThat(result.published()).isEqualTo("73.96");
        assertThat(result.grade()).isEqualTo("qualified");
        assertThat(result.stages())
                .extracting(StageScore::name, StageScore::weight, StageScore::published)
                .containsExactly(tuple("初评", "40", "72.40"), tuple("复评", "60", "75.00"));
    }

    @Test
    void the_lists_that_follow_are_a_workbook() throws Exception {
        ListWorld world = years.issued(2025, Map.of(good, "95", bad, "50"));

        IssuedDocument document = exports.export(organiser, world.track().id()).orThrow();

        assertThat(document.kind()).isEqualTo("evaluation-consequences");
        try (Workbook book =
                WorkbookFactory.create(files.open(organiser, document.file().id()))) {
            assertThat(book.getSheet("扶持名单").getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo(good.name());
            assertThat(book.getSheet("扶持名单").getLastRowNum()).isEqualTo(3);
            assertThat(book.getSheet("限时整改名单").getRow(3).getCell(6).getStringCellValue())
                    .isEqualTo("2026-12-01");
            assertThat(book.getSheet("评价结果").getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void what_one_is_recused_from_is_absent_and_nothing_is_decided_on_a_part() {
        years.issued(2024, Map.of(good, "95", bad, "50"));
        ListWorld world = years.issued(2025, Map.of(good, "95", bad, "50"));
        Approval proposed = propose(bad).orThrow();
        context.getBean(StaffRecusals.class)
                .declare(second, world.application(bad.name()).id(), "亲属在该单位任职")
                .orThrow();

        assertThat(results.ofYear(second, 2025))
                .extracting(EvaluationResult::cluster)
                .containsExactly(good.id());
        assertThat(results.ofYear(second, 2025))
                .as("a place would tell the place of what is hidden")
                .allSatisfy(result -> assertThat(result.place()).isEmpty());
        assertThat(results.ofYear(second, 2024))
                .extracting(EvaluationResult::place)
                .containsExactly(Optional.of(1), Optional.of(2));
        assertThat(results.ofYear(organiser, 2025).getFirst().place()).contains(1);
        assertThat(results.isPartial(second, 2025)).isTrue();
        assertThat(histories.of(second, bad.id()).orElseThrow().verdict()).isEmpty();
        assertThat(histories.of(second, bad.id()).orElseThrow().results())
                .extracting(EvaluationResult::year)
                .containsExactly(2024);
        assertThat(histories.ofConcern(second)).isEmpty();
        assertThat(rectifications.ofYear(second, 2025)).isEmpty();
        assertThat(subjects.missing(second, 2025)).isEmpty();
        assertThat(revocations.pending(second)).doesNotContainKey(bad.id());
        assertThat(codes(approvals.decide(second, proposed.id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.unknown");
    }

    @Test
    void who_only_reads_proposes_nothing() {
        Viewer auditor = Viewers.auditor();
        assertThatThrownBy(() -> revocations.propose(
                        auditor, bad.id(), new NewRevocation(REVOKED_ON, "", "理由", Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rectifications.report(
                        auditor, UUID.randomUUID(), new NewReport(REVOKED_ON, "", Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
