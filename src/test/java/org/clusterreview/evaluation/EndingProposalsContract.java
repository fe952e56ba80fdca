package org.clusterreview.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.registry.RegistryWorld.codes;
import static org.clusterreview.registry.RegistryWorld.name;
import static org.clusterreview.registry.RegistryWorld.renamed;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.registry.Cancellations;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterCorrections;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.ClusterImport;
import org.clusterreview.registry.ClusterImportPreview;
import org.clusterreview.registry.ClusterLists;
import org.clusterreview.registry.ClusterRecusals;
import org.clusterreview.registry.ClusterReport;
import org.clusterreview.registry.ClusterReports;
import org.clusterreview.registry.Correction;
import org.clusterreview.registry.Cultivations;
import org.clusterreview.registry.NewCancellation;
import org.clusterreview.registry.NewCluster;
import org.clusterreview.registry.Origin;
import org.clusterreview.registry.Registry;
import org.clusterreview.registry.RegistryWorld;
import org.clusterreview.registry.workbook.ListedLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cancellation (Article 21) and removal (Article 26) of the same cluster, and what may change while one of them waits. */
@SuppressWarnings("NullAway.Init")
abstract class EndingProposalsContract {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Cancellations cancellations;

    @Autowired
    private Revocations revocations;

    @Autowired
    private ClusterCorrections corrections;

    @Autowired
    private ClusterImport imports;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JdbcTemplate jdbc;

    private RegistryWorld world;

    @BeforeEach
    void people() {
        world = new RegistryWorld(context);
    }

    @AfterEach
    void forget() {
        EvaluationYears.forget(jdbc);
    }

    private Outcome<Approval> cancel(Cluster cluster) {
        return cancellations.propose(
                world.organiser(),
                cluster.id(),
                new NewCancellation("false-material", LocalDate.of(2026, 7, 2), "鄂科技发〔2026〕2号", "数据造假", world.file()));
    }

    private Outcome<Approval> remove(Cluster cluster) {
        return revocations.propose(
                world.organiser(),
                cluster.id(),
                new NewRevocation(LocalDate.of(2026, 7, 1), "鄂科撤〔2026〕1号", "连续两年不合格", Optional.empty()));
    }

    private Outcome<Approval> approve(Approval approval) {
        return approvals.decide(world.second(), approval.id(), Verdict.APPROVED, "属实");
    }

    /** Provincial, with two bad years in a row. */
    private Cluster bad() {
        EvaluationYears years = new EvaluationYears(context, world.organiser(), EvaluationYears.MARKS);
        Cluster cluster = years.cluster("差", Cluster.Level.PROVINCIAL);
        years.issued(2024, Map.of(cluster, "50"));
        years.issued(2025, Map.of(cluster, "50"));
        return cluster;
    }

    private Outcome<ClusterFile> correct(Cluster cluster, Cluster.Level level, String unit, String field) {
        ClusterFile seen = world.file(cluster);
        Correction plain = renamed(seen, cluster.name());
        return corrections.correct(
                world.organiser(),
                cluster.id(),
                seen.version(),
                new Correction(
                        plain.name(),
                        level,
                        unit,
                        plain.cityCode(),
                        plain.countyCode(),
                        plain.zoneCode(),
                        field,
                        plain.on(),
                        plain.documentNumber(),
                        plain.reason()));
    }

    @Test
    void while_a_cancellation_waits_unit_field_and_level_stay_and_the_name_can_be_put_right() {
        Cluster cluster = world.provincial(name());
        Approval proposed = cancel(cluster).orThrow();

        assertThat(codes(correct(cluster, Cluster.Level.NATIONAL, "", "Q01"))).containsExactly("registry.correct.held");
        assertThat(codes(correct(cluster, Cluster.Level.PROVINCIAL, "某管委会" + UUID.randomUUID(), "Q01")))
                .containsExactly("registry.correct.held");
        assertThat(codes(correct(cluster, Cluster.Level.PROVINCIAL, "", "Q02")))
                .containsExactly("registry.correct.held");
        ClusterFile seen = world.file(cluster);
        assertThat(corrections
                        .correct(world.organiser(), cluster.id(), seen.version(), renamed(seen, name()))
                        .isDone())
                .isTrue();

        approvals.decide(world.second(), proposed.id(), Verdict.REFUSED, "证据不足").orThrow();

        assertThat(correct(world.file(cluster).cluster(), Cluster.Level.PROVINCIAL, "", "Q02")
                        .isDone())
                .isTrue();
    }

    @Test
    void while_a_removal_waits_unit_field_and_level_stay_too() {
        Cluster cluster = bad();
        remove(cluster).orThrow();

        assertThat(codes(correct(cluster, Cluster.Level.NATIONAL, "", cluster.fieldCode())))
                .contains("registry.correct.held");
    }

    @Test
    void no_list_changes_them_either() {
        Cluster cluster = world.provincial(name());
        ClusterImportPreview before = preview(cluster, "Q02");
        cancel(cluster).orThrow();

        ClusterImportPreview after = preview(cluster, "Q02");

        assertThat(before.isClean()).isTrue();
        assertThat(after.faults()).extracting(Fault::code).containsExactly("registry.import.held");
        assertThat(codes(imports.confirm(world.organiser(), after))).containsExactly("registry.import.faulty");
        assertThat(codes(imports.confirm(world.organiser(), before))).containsExactly("registry.import.stale");
        assertThat(world.file(cluster).cluster().fieldCode()).isEqualTo("Q01");
    }

    private ClusterImportPreview preview(Cluster cluster, String field) {
        return imports.preview(
                world.organiser(),
                "名单.xlsx",
                ClusterLists.book(ClusterLists.row(cluster.name(), ListedLevel.PROVINCIAL, field, "东湖管委会")));
    }

    @Test
    void the_second_person_reads_unit_field_level_and_version() {
        Cluster cluster = world.provincial(name());

        String facts = cancel(cluster).orThrow().facts();

        assertThat(facts)
                .contains("\"clusterUnit\":\"\"")
                .contains("\"clusterField\":\"")
                .contains("\"clusterLevel\":\"PROVINCIAL\"")
                .contains("\"clusterVersion\":" + world.file(cluster).version());
    }

    @Test
    void a_cancellation_of_what_has_become_another_cluster_is_not_approved_and_can_be_refused() {
        Cluster cluster = world.provincial(name());
        Approval proposed = cancel(cluster).orThrow();
        jdbc.update(
                "update cluster set field_code = 'Q02' where id = ?",
                cluster.id().value());

        assertThat(codes(approve(proposed))).containsExactly("registry.cancel.changed");

        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.RECOGNISED);
        assertThat(approvals
                        .decide(world.second(), proposed.id(), Verdict.REFUSED, "领域已变")
                        .isDone())
                .isTrue();
    }

    @Test
    void a_cancellation_of_a_cluster_that_has_left_the_register_is_not_approved() {
        Cluster cluster = world.provincial(name());
        Approval proposed = cancel(cluster).orThrow();
        jdbc.update(
                "update cluster set state = 'ENDED' where id = ?", cluster.id().value());

        assertThat(codes(approve(proposed))).containsExactly("registry.cancel.void");
    }

    @Test
    void neither_is_proposed_while_the_other_or_the_same_waits() {
        Cluster cluster = bad();
        Approval removal = remove(cluster).orThrow();

        assertThat(codes(remove(cluster))).containsExactly("registry.removal.pending");
        assertThat(codes(cancel(cluster))).containsExactly("registry.removal.pending");
        approvals.decide(world.second(), removal.id(), Verdict.REFUSED, "再议").orThrow();

        Approval cancellation = cancel(cluster).orThrow();
        assertThat(codes(remove(cluster))).containsExactly("registry.cancel.pending");

        approve(cancellation).orThrow();
        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.CANCELLED);
        assertThat(codes(remove(cluster))).containsExactly("evaluation.revocation.unfounded");
    }

    @Test
    void two_that_wait_from_earlier_are_both_shown_and_neither_is_approved_before_the_other_is_refused() {
        Cluster cluster = bad();
        Approval removal = remove(cluster).orThrow();
        UUID second = UUID.randomUUID();
        jdbc.update(
                "insert into approval (id, version, round_id, kind, subject, title, facts, reason, proposed_by, proposed_at)"
                        + " select cast(? as uuid), version, round_id, kind, concat(subject, '/x'), title, facts, reason,"
                        + " proposed_by, proposed_at from approval where id = ?",
                second.toString(),
                removal.id());

        assertThat(revocations.pending(world.organiser())).containsKey(cluster.id());
        assertThat(codes(approve(removal))).containsExactly("registry.removal.pending");
        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.RECOGNISED);

        approvals.decide(world.second(), second, Verdict.REFUSED, "重复").orThrow();
        approve(removal).orThrow();
        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.REVOKED);
    }

    @Test
    void a_removal_is_not_approved_once_what_it_rests_on_has_changed() {
        Cluster cluster = bad();
        Approval removal = remove(cluster).orThrow();
        jdbc.update(
                "update cluster set level = 'NATIONAL' where id = ?",
                cluster.id().value());

        assertThat(codes(approve(removal))).containsExactly("evaluation.revocation.void");

        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.RECOGNISED);
        assertThat(revocations.pending(world.organiser())).containsKey(cluster.id());
        jdbc.update(
                "update cluster set level = 'PROVINCIAL' where id = ?",
                cluster.id().value());
        assertThat(approve(removal).isDone()).isTrue();
    }

    private Viewer recused(ApplicationId application) {
        Viewer person = new TestAccounts(context.getBean(Accounts.class)).viewer(Role.ORGANISER);
        context.getBean(StaffRecusals.class)
                .declare(person, application, "亲属在该单位任职")
                .orThrow();
        return person;
    }

    /** Nothing of the cluster's matters is done by the person, nor its cancellation seen. */
    private void keepsOut(Viewer recused, Cluster cluster) {
        ClusterFile seen = world.file(cluster);
        Approval proposed = cancel(cluster).orThrow();

        assertThat(cancellations.of(recused, cluster.id())).isEmpty();
        assertThat(cancellations.pending(recused)).extracting(Approval::id).doesNotContain(proposed.id());
        assertThat(codes(approvals.decide(recused, proposed.id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.unknown");
        assertThat(codes(corrections.correct(recused, cluster.id(), seen.version(), renamed(seen, name()))))
                .containsExactly("registry.recused");
        approvals.decide(world.second(), proposed.id(), Verdict.REFUSED, "证据不足").orThrow();
        assertThat(codes(cancellations.propose(
                        recused,
                        cluster.id(),
                        new NewCancellation("other", LocalDate.of(2026, 7, 2), "文号", "理由", world.file()))))
                .containsExactly("registry.recused");
        assertThat(context.getBean(ClusterRecusals.class).binds(world.second(), cluster.id()))
                .isFalse();
    }

    @Test
    void whoever_is_recused_from_an_application_that_was_linked_to_a_cluster_keeps_out_of_its_matters() {
        EvaluationYears years = new EvaluationYears(context, world.organiser(), EvaluationYears.MARKS);
        Cluster cluster = years.cluster("亲", Cluster.Level.PROVINCIAL);
        ListWorld list = years.evaluated(2025, Map.of(cluster, "80"));

        keepsOut(recused(list.application(cluster.name()).id()), cluster);
    }

    @Test
    void whoever_is_recused_from_the_application_that_led_to_a_cluster_keeps_out_of_its_matters() {
        EvaluationYears years = new EvaluationYears(context, world.organiser(), EvaluationYears.MARKS);
        Cluster other = years.cluster("源", Cluster.Level.PROVINCIAL);
        Application application = years.scored(2025, Map.of(other, "80")).application(other.name());
        Cluster cluster = entered(Optional.empty(), Optional.of(application.id()));

        keepsOut(recused(application.id()), cluster);
    }

    @Test
    void whoever_is_recused_from_an_application_keeps_out_of_all_clusters_of_its_applicant() {
        EvaluationYears years = new EvaluationYears(context, world.organiser(), EvaluationYears.MARKS);
        Cluster other = years.cluster("同", Cluster.Level.PROVINCIAL);
        Application application = years.scored(2025, Map.of(other, "80")).application(other.name());
        Cluster cluster = entered(Optional.of(application.applicant()), Optional.empty());

        keepsOut(recused(application.id()), cluster);
    }

    @Test
    void whoever_is_recused_from_an_application_keeps_out_of_clusters_of_another_record_of_its_applicant() {
        EvaluationYears years = new EvaluationYears(context, world.organiser(), EvaluationYears.MARKS);
        Cluster other = years.cluster("并", Cluster.Level.PROVINCIAL);
        Application application = years.scored(2025, Map.of(other, "80")).application(other.name());
        UUID record = UUID.randomUUID();
        jdbc.update(
                "insert into organisation (id, version, name, kind, demonstration, merged_into)"
                        + " values (?, 0, ?, 'OTHER', false, ?)",
                record,
                "另名" + record,
                application.applicant().value());
        Cluster cluster = entered(Optional.of(new OrganisationId(record)), Optional.empty());

        keepsOut(recused(application.id()), cluster);
    }

    private Cluster entered(Optional<OrganisationId> unit, Optional<ApplicationId> origin) {
        Registry registry = context.getBean(Registry.class);
        NewCluster wanted = new NewCluster(
                name(),
                Cluster.Level.PROVINCIAL,
                unit,
                "420100",
                Optional.empty(),
                Optional.of("gx-wuhan-donghu"),
                "Q01",
                Optional.of(RegistryWorld.RECOGNISED),
                false);
        return origin.map(application -> registry.enter(
                                world.organiser(),
                                wanted,
                                new Origin("文号", RegistryWorld.RECOGNISED, "批次", application.value()))
                        .cluster())
                .orElseGet(() -> registry.enter(world.organiser(), wanted));
    }

    @Test
    void a_report_is_not_recorded_or_decided_and_a_cultivation_not_ended_by_whoever_is_recused() {
        EvaluationYears years = new EvaluationYears(context, world.organiser(), EvaluationYears.MARKS);
        Cluster other = years.cluster("报", Cluster.Level.PROVINCIAL);
        Application application = years.scored(2025, Map.of(other, "80")).application(other.name());
        Cluster cluster = entered(Optional.of(application.applicant()), Optional.empty());
        ClusterReports reports = context.getBean(ClusterReports.class);
        ClusterReport report =
                reports.record(world.organiser(), cluster.id(), report()).orThrow();
        Viewer recused = recused(application.id());

        assertThat(codes(reports.decide(recused, report.id(), ClusterReport.Verdict.NOTED, "知悉")))
                .containsExactly("registry.recused");
        assertThat(codes(reports.record(recused, cluster.id(), report()))).containsExactly("registry.recused");
        jdbc.update(
                "update cluster set level = 'CULTIVATION', state = 'UNDER_CULTIVATION' where id = ?",
                cluster.id().value());
        assertThat(codes(context.getBean(Cultivations.class).end(recused, cluster.id(), "期满")))
                .containsExactly("registry.recused");
    }

    private org.clusterreview.registry.NewReport report() {
        return new org.clusterreview.registry.NewReport(
                "major-change", LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 4), "武汉市科技局", "管委会更换", world.file());
    }
}
