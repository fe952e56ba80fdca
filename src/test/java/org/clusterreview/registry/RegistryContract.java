package org.clusterreview.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.clusterreview.registry.RegistryWorld.RECOGNISED;
import static org.clusterreview.registry.RegistryWorld.codes;
import static org.clusterreview.registry.RegistryWorld.name;
import static org.clusterreview.registry.RegistryWorld.renamed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clusterreview.access.Viewers;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.registry.rules.CultivationPeriod;
import org.clusterreview.registry.rules.QuotaCount;
import org.clusterreview.registry.rules.ReportDeadline;
import org.clusterreview.registry.rules.ReportDeadline.Timeliness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class RegistryContract {

    private static final LocalDate CANCELLED = LocalDate.of(2026, 2, 2);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Registry registry;

    @Autowired
    private ClusterCorrections corrections;

    @Autowired
    private ClusterReports reports;

    @Autowired
    private Cancellations cancellations;

    @Autowired
    private Cultivations cultivations;

    @Autowired
    private QuotaUses quotas;

    @Autowired
    private PublicClusters open;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JdbcTemplate jdbc;

    private RegistryWorld world;

    @BeforeEach
    void people() {
        world = new RegistryWorld(beans);
    }

    private Outcome<ClusterFile> rename(ClusterFile seen, String name) {
        return corrections.correct(world.organiser(), seen.cluster().id(), seen.version(), renamed(seen, name));
    }

    private NewCancellation cancellation() {
        return new NewCancellation("false-material", CANCELLED, "鄂科技发〔2026〕2号", "数据造假", world.file());
    }

    private List<ClusterEvent> history(Cluster cluster) {
        return registry.history(world.organiser(), cluster.id());
    }

    private List<@Nullable String> trail(Cluster cluster) {
        return jdbc.queryForList(
                "select type from audit_entry where facts like ? order by number",
                String.class,
                "%" + cluster.id() + "%");
    }

    @Test
    void entering_begins_the_history() {
        Cluster cluster = world.provincial(name());

        assertThat(history(cluster))
                .extracting(ClusterEvent::kind, ClusterEvent::to, ClusterEvent::on, ClusterEvent::by)
                .containsExactly(tuple(
                        ClusterEvent.Kind.ENTERED,
                        cluster.name(),
                        Optional.of(RECOGNISED),
                        world.organiser().actor()));
    }

    @Test
    void rows_of_the_history_are_only_ever_added() {
        Cluster cluster = world.provincial(name());

        assertThatThrownBy(() -> jdbc.update(
                        "update cluster_event set reason = 'x' where cluster_id = ?",
                        cluster.id().value()))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> jdbc.update(
                        "delete from cluster_event where cluster_id = ?",
                        cluster.id().value()))
                .hasMessageContaining("only ever added");
    }

    @Test
    void a_new_name_goes_into_the_history_with_document_day_and_reason() {
        Cluster cluster = world.provincial(name());
        String next = name();

        ClusterFile corrected = rename(world.file(cluster), next).orThrow();

        assertThat(corrected.cluster().name()).isEqualTo(next);
        assertThat(history(cluster).getFirst())
                .extracting(
                        ClusterEvent::kind,
                        ClusterEvent::from,
                        ClusterEvent::to,
                        ClusterEvent::on,
                        ClusterEvent::documentNumber,
                        ClusterEvent::reason)
                .containsExactly(
                        ClusterEvent.Kind.NAME,
                        cluster.name(),
                        next,
                        Optional.of(LocalDate.of(2026, 1, 5)),
                        "鄂科技函〔2026〕3号",
                        "园区更名");
        assertThat(trail(cluster)).contains("cluster-entered", "cluster-corrected");
    }

    @Test
    void level_body_place_and_field_change_at_once_a_row_each() {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);
        Correction correction = new Correction(
                cluster.name(),
                Cluster.Level.NATIONAL,
                "武汉东湖新技术开发区管理委员会" + UUID.randomUUID(),
                "420100",
                Optional.of("420111"),
                cluster.zoneCode(),
                "Q02",
                LocalDate.of(2026, 1, 5),
                "国科函〔2026〕1号",
                "获批国家级");

        ClusterFile corrected = corrections
                .correct(world.organiser(), cluster.id(), seen.version(), correction)
                .orThrow();

        assertThat(history(cluster))
                .extracting(ClusterEvent::kind)
                .containsExactly(
                        ClusterEvent.Kind.FIELD,
                        ClusterEvent.Kind.PLACE,
                        ClusterEvent.Kind.UNIT,
                        ClusterEvent.Kind.LEVEL,
                        ClusterEvent.Kind.ENTERED);
        assertThat(corrected.unitName()).isEqualTo(correction.unit());
        assertThat(corrected.cluster().level()).isEqualTo(Cluster.Level.NATIONAL);
        assertThat(corrected.cluster().recognisedOn()).contains(RECOGNISED);
        assertThat(corrected.cluster().organisation()).isPresent();
    }

    @Test
    void the_second_of_two_editors_is_refused_and_the_first_loses_nothing() {
        Cluster cluster = world.provincial(name());
        ClusterFile seenByBoth = world.file(cluster);
        String first = name();
        rename(seenByBoth, first).orThrow();

        assertThat(codes(rename(seenByBoth, name()))).containsExactly("registry.changed");

        assertThat(world.file(cluster).cluster().name()).isEqualTo(first);
        assertThat(history(cluster)).hasSize(2);
    }

    @Test
    void of_many_who_save_at_the_same_moment_one_is_first() throws Exception {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);
        CountDownLatch start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<ClusterFile>>> saved = IntStream.range(0, 4)
                    .mapToObj(i -> people.submit(() -> {
                        start.await();
                        return rename(seen, name());
                    }))
                    .toList();
            start.countDown();

            List<Outcome<ClusterFile>> outcomes = new ArrayList<>();
            for (Future<Outcome<ClusterFile>> one : saved) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.isDone())
                    .allSatisfy(outcome -> assertThat(codes(outcome)).containsExactly("registry.changed"));
        }
        assertThat(history(cluster)).hasSize(2);
    }

    @Test
    void a_name_keeps_to_article_10_by_the_rule_of_its_day() {
        Cluster old = world.provincial(name());
        Cluster recent = registry.enter(
                world.organiser(),
                new NewCluster(
                        name(),
                        Cluster.Level.PROVINCIAL,
                        Optional.empty(),
                        "420100",
                        Optional.empty(),
                        Optional.of("gx-wuhan-donghu"),
                        "Q01",
                        Optional.of(LocalDate.of(2025, 6, 1)),
                        false));
        String legacy = "武汉东湖高新区" + UUID.randomUUID() + "创新型产业集群";

        assertThat(codes(rename(world.file(recent), legacy))).containsExactly("registry.name.ENDING");
        assertThat(codes(rename(world.file(recent), "襄阳" + UUID.randomUUID() + "省级创新型产业集群")))
                .containsExactly("registry.name.PLACE");
        assertThat(codes(rename(world.file(recent), "武汉东湖高新区省级创新型产业集群"))).containsExactly("registry.name.FIELD");
        assertThat(rename(world.file(old), legacy).isDone()).isTrue();
    }

    @Test
    void a_name_that_another_cluster_in_force_bears_is_refused() {
        Cluster other = world.provincial(name());

        assertThat(codes(rename(world.file(world.provincial(name())), other.name())))
                .containsExactly("registry.name.taken");
    }

    @Test
    void a_correction_needs_a_difference_a_document_and_a_reason() {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);
        Correction bare = new Correction(
                cluster.name(),
                cluster.level(),
                "",
                cluster.cityCode(),
                cluster.countyCode(),
                cluster.zoneCode(),
                cluster.fieldCode(),
                LocalDate.of(2999, 1, 1),
                " ",
                " ");

        assertThat(codes(corrections.correct(world.organiser(), cluster.id(), seen.version(), bare)))
                .containsExactlyInAnyOrder(
                        "registry.document.missing", "registry.reason", "registry.day.future", "registry.correct.same");
    }

    @Test
    void a_place_elsewhere_and_a_level_that_only_a_decision_gives_are_refused() {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);
        Correction wrong = new Correction(
                cluster.name(),
                Cluster.Level.CULTIVATION,
                "",
                "420200",
                Optional.empty(),
                cluster.zoneCode(),
                "Z99",
                LocalDate.of(2026, 1, 5),
                "文号",
                "理由");

        assertThat(codes(corrections.correct(world.organiser(), cluster.id(), seen.version(), wrong)))
                .containsExactlyInAnyOrder(
                        "registry.correct.level", "registry.correct.place", "registry.correct.field");
        assertThat(history(cluster)).hasSize(1);
    }

    @Test
    void a_report_is_kept_with_its_deadline_and_whether_it_came_in_time() {
        Cluster cluster = world.provincial(name());
        LocalDate happened = LocalDate.of(2025, 3, 3);

        ClusterReport inTime = record(cluster, happened, LocalDate.of(2025, 3, 24));
        ClusterReport late = record(cluster, happened, LocalDate.of(2025, 3, 25));

        assertThat(inTime.deadline()).isEqualTo(new ReportDeadline.On(LocalDate.of(2025, 3, 24)));
        assertThat(inTime.timeliness()).isEqualTo(Timeliness.IN_TIME);
        assertThat(late.timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(inTime.article()).isEqualTo("第二十条1");
        assertThat(inTime.file()).isPresent();
        assertThat(history(cluster).getFirst().subject()).contains(late.id());
        assertThat(trail(cluster)).contains("cluster-matter-reported");
    }

    @Test
    void where_the_year_has_no_calendar_the_deadline_is_said_to_be_unknown() {
        Cluster cluster = world.provincial(name());

        ClusterReport report = record(cluster, LocalDate.of(2010, 3, 3), LocalDate.of(2010, 3, 4));

        assertThat(report.deadline()).isEqualTo(new ReportDeadline.Unknown(2010));
        assertThat(report.timeliness()).isEqualTo(Timeliness.UNKNOWN);
    }

    private Outcome<ClusterReport> said(Cluster cluster, String text) {
        return reports.record(
                world.organiser(),
                cluster.id(),
                new NewReport(
                        "major-change",
                        LocalDate.of(2025, 3, 3),
                        LocalDate.of(2025, 3, 4),
                        "武汉市科技局",
                        text,
                        Optional.empty()));
    }

    @Test
    void a_report_of_the_greatest_length_is_kept_whole_and_the_history_holds_its_beginning_and_refers_to_it() {
        Cluster cluster = world.provincial(name());
        String longest = "报".repeat(Lengths.REPORT);

        ClusterReport report = said(cluster, longest).orThrow();

        assertThat(report.text()).isEqualTo(longest);
        ClusterEvent event = history(cluster).getFirst();
        assertThat(event.reason()).isEqualTo("报".repeat(Lengths.EXTRACT) + "…");
        assertThat(event.subject()).contains(report.id());
        assertThat(codes(said(cluster, longest + "告"))).containsExactly("registry.report.text");
        assertThat(said(cluster, "短").orThrow().text()).isEqualTo("短");
        assertThat(history(cluster).getFirst().reason()).isEqualTo("短");
    }

    @Test
    void a_decision_on_a_report_may_be_of_the_greatest_length_and_no_longer() {
        Cluster cluster = world.provincial(name());
        ClusterReport report = said(cluster, "更换").orThrow();
        String longest = "因".repeat(Lengths.REASON);

        assertThat(codes(reports.decide(world.organiser(), report.id(), ClusterReport.Verdict.NOTED, longest + "由")))
                .containsExactly("registry.reason");
        assertThat(reports.decide(world.organiser(), report.id(), ClusterReport.Verdict.NOTED, longest)
                        .isDone())
                .isTrue();
    }

    @Test
    void a_deadline_is_counted_by_the_calendar_that_is_kept() {
        Cluster cluster = world.provincial(name());
        assertThat(record(cluster, LocalDate.of(2011, 3, 1), LocalDate.of(2011, 3, 2))
                        .deadline())
                .isEqualTo(new ReportDeadline.Unknown(2011));
        beans.getBean(Calendars.class)
                .record(
                        world.organiser(),
                        new YearDraft(
                                "2011",
                                "国办发明电〔2010〕40号",
                                List.of(
                                        new YearDraft.Row("清明节", "2011-04-03", "2011-04-05", ""),
                                        new YearDraft.Row("国庆节", "2011-10-01", "2011-10-07", ""))),
                        0,
                        "")
                .orThrow();
        try {
            assertThat(reports.of(world.organiser(), cluster.id()).getFirst().deadline())
                    .isEqualTo(new ReportDeadline.On(LocalDate.of(2011, 3, 22)));
        } finally {
            new Tampering(jdbc)
                    .update(
                            "working_holiday",
                            "delete from working_holiday where working_year_id in"
                                    + " (select id from working_year where calendar_year = 2011)");
            new Tampering(jdbc).update("working_year", "delete from working_year where calendar_year = 2011");
        }
    }

    private ClusterReport record(Cluster cluster, LocalDate happened, LocalDate received) {
        return reports.record(
                        world.organiser(),
                        cluster.id(),
                        new NewReport("major-change", happened, received, "武汉市科技局", "管委会更换", world.file()))
                .orThrow();
    }

    @Test
    void an_incomplete_report_is_refused_with_every_reason() {
        Cluster cluster = world.provincial(name());

        assertThat(codes(reports.record(
                        world.organiser(),
                        cluster.id(),
                        new NewReport(
                                "unknown",
                                LocalDate.of(2999, 1, 2),
                                LocalDate.of(2999, 1, 1),
                                " ",
                                "",
                                Optional.empty()))))
                .containsExactly(
                        "registry.report.cause",
                        "registry.day.future",
                        "registry.report.order",
                        "registry.report.by",
                        "registry.report.text");
        assertThat(reports.of(world.organiser(), cluster.id())).isEmpty();
    }

    @Test
    void a_report_stays_open_until_it_is_decided_once() {
        Cluster cluster = world.provincial(name());
        ClusterReport report = record(cluster, LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 4));
        assertThat(reports.open(world.second())).extracting(ClusterReport::id).contains(report.id());

        assertThat(codes(reports.decide(world.organiser(), report.id(), ClusterReport.Verdict.MEASURES, " ")))
                .containsExactly("registry.reason");
        ClusterReport decided = reports.decide(world.organiser(), report.id(), ClusterReport.Verdict.MEASURES, "三个月内整改")
                .orThrow();

        assertThat(decided.decision().orElseThrow().reason()).isEqualTo("三个月内整改");
        assertThat(reports.open(world.organiser()))
                .extracting(ClusterReport::id)
                .doesNotContain(report.id());
        assertThat(codes(reports.decide(world.organiser(), report.id(), ClusterReport.Verdict.NOTED, "再议")))
                .containsExactly("registry.report.decided.twice");
        assertThat(trail(cluster)).contains("cluster-report-decided");
    }

    @Test
    void a_cancellation_takes_a_second_person_and_bars_for_three_years() {
        Cluster cluster = world.provincial(name());
        Approval proposed = cancellations
                .propose(world.organiser(), cluster.id(), cancellation())
                .orThrow();
        assertThat(codes(approvals.decide(world.organiser(), proposed.id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.RECOGNISED);

        approvals.decide(world.second(), proposed.id(), Verdict.APPROVED, "属实").orThrow();

        ClusterFile file = world.file(cluster);
        assertThat(file.cluster().state()).isEqualTo(Cluster.State.CANCELLED);
        assertThat(file.cluster().bannedUntil()).contains(CANCELLED.plusYears(3));
        assertThat(file.endedOn()).contains(CANCELLED);
        assertThat(history(cluster).getFirst())
                .extracting(
                        ClusterEvent::kind,
                        ClusterEvent::to,
                        ClusterEvent::article,
                        ClusterEvent::documentNumber,
                        ClusterEvent::reason,
                        ClusterEvent::subject,
                        ClusterEvent::by)
                .containsExactly(
                        ClusterEvent.Kind.ENDED,
                        "CANCELLED",
                        "第二十一条1",
                        "鄂科技发〔2026〕2号",
                        "数据造假",
                        Optional.of(proposed.id()),
                        world.second().actor());
        assertThat(trail(cluster)).contains("approval-proposed", "approval-decided", "cluster-ended");
    }

    @Test
    void a_cancellation_that_is_refused_changes_nothing() {
        Cluster cluster = world.provincial(name());
        Approval proposed = cancellations
                .propose(world.organiser(), cluster.id(), cancellation())
                .orThrow();

        approvals.decide(world.second(), proposed.id(), Verdict.REFUSED, "证据不足").orThrow();

        assertThat(world.file(cluster).cluster().state()).isEqualTo(Cluster.State.RECOGNISED);
        assertThat(history(cluster)).hasSize(1);
    }

    @Test
    void nothing_else_ends_a_cluster_while_its_cancellation_waits() {
        Cluster cluster = world.provincial(name());
        cancellations.propose(world.organiser(), cluster.id(), cancellation()).orThrow();
        Ending revoked = new Ending(Ending.Kind.REVOKED, CANCELLED, "第二十六条", "连续两年不合格", "文号", Optional.empty());

        assertThat(codes(registry.end(world.organiser(), cluster.id(), revoked)))
                .containsExactly("registry.cancel.pending");
        assertThat(codes(cancellations.propose(world.organiser(), cluster.id(), cancellation())))
                .containsExactly("registry.cancel.pending");
        assertThat(cancellations.pending(world.second()))
                .extracting(Approval::subject)
                .contains(cluster.id().toString());
    }

    @Test
    void a_cancellation_needs_a_ground_a_document_and_what_supports_it() {
        Cluster cluster = world.provincial(name());
        NewCancellation bare = new NewCancellation("none", LocalDate.of(2999, 1, 1), " ", "理由", Optional.empty());

        assertThat(codes(cancellations.propose(world.organiser(), cluster.id(), bare)))
                .containsExactly(
                        "registry.cancel.cause",
                        "registry.document.missing",
                        "registry.cancel.file",
                        "registry.day.future");
        assertThat(codes(cancellations.propose(
                        world.organiser(),
                        cluster.id(),
                        new NewCancellation("other", RECOGNISED.minusDays(1), "文号", "理由", world.file()))))
                .containsExactly("registry.cancel.early");
    }

    @Test
    void only_a_provincial_cluster_in_force_loses_its_standing() {
        Cluster national = world.enter(name(), Cluster.Level.NATIONAL);
        Cluster candidate = world.candidate(name(), LocalDate.of(2025, 3, 2));

        assertThat(codes(cancellations.propose(world.organiser(), national.id(), cancellation())))
                .containsExactly("registry.cancel.level");
        assertThat(codes(cancellations.propose(world.organiser(), candidate.id(), cancellation())))
                .containsExactly("registry.cancel.state");
    }

    @Test
    void a_cultivation_runs_for_a_year_from_its_decision_and_is_ended_with_a_reason() {
        Cluster candidate = world.candidate(name(), LocalDate.of(2020, 3, 2));

        Cultivations.Running running = cultivations.running(world.organiser()).stream()
                .filter(one -> one.file().cluster().id().equals(candidate.id()))
                .findFirst()
                .orElseThrow();
        assertThat(running.period())
                .contains(new CultivationPeriod(LocalDate.of(2020, 3, 2), LocalDate.of(2021, 3, 2)));
        assertThat(running.hasRunOut()).isTrue();
        assertThat(codes(cultivations.end(world.organiser(), candidate.id(), "")))
                .containsExactly("registry.reason");

        cultivations.end(world.organiser(), candidate.id(), "培育期满未达标").orThrow();

        assertThat(history(candidate).getFirst())
                .extracting(ClusterEvent::from, ClusterEvent::to, ClusterEvent::article, ClusterEvent::reason)
                .containsExactly("UNDER_CULTIVATION", "ENDED", "第九条", "培育期满未达标");
        assertThat(codes(cultivations.end(world.organiser(), candidate.id(), "再次")))
                .containsExactly("registry.cultivation.none");
    }

    @Test
    void a_recognition_under_the_same_name_ends_the_cultivation() {
        String name = name();
        Cluster candidate = world.candidate(name, LocalDate.of(2025, 3, 2));

        registry.enter(
                world.organiser(),
                new NewCluster(
                        name,
                        Cluster.Level.PROVINCIAL,
                        Optional.empty(),
                        "420100",
                        Optional.empty(),
                        Optional.empty(),
                        "Q01",
                        Optional.of(LocalDate.of(2026, 3, 2)),
                        false),
                new Origin("鄂科技发〔2026〕5号", LocalDate.of(2026, 3, 2), "批次", UUID.randomUUID()));

        assertThat(world.file(candidate).cluster().state()).isEqualTo(Cluster.State.ENDED);
        assertThat(history(candidate).getFirst().documentNumber()).isEqualTo("鄂科技发〔2026〕5号");
        assertThat(trail(candidate)).contains("cultivation-ended");
    }

    @Test
    void a_recognition_of_the_same_unit_and_field_ends_the_cultivation_under_another_name_too() {
        Optional<OrganisationId> unit = Optional.of(beans.getBean(Organisations.class)
                .register(
                        world.organiser(),
                        new NewOrganisation(
                                "管委会" + UUID.randomUUID(),
                                Organisation.Kind.ZONE_COMMITTEE,
                                Optional.empty(),
                                Optional.of("420100"),
                                false))
                .id());
        Cluster candidate = entered(Cluster.Level.CULTIVATION, unit, "Q01", false);
        Cluster otherField = entered(Cluster.Level.CULTIVATION, unit, "Q02", false);
        Cluster invented = entered(Cluster.Level.CULTIVATION, unit, "Q01", true);
        assertThat(world.file(candidate).cluster().state())
                .as("another candidate ends none")
                .isEqualTo(Cluster.State.UNDER_CULTIVATION);

        entered(Cluster.Level.PROVINCIAL, unit, "Q01", false);

        assertThat(world.file(candidate).cluster().state()).isEqualTo(Cluster.State.ENDED);
        assertThat(world.file(otherField).cluster().state()).isEqualTo(Cluster.State.UNDER_CULTIVATION);
        assertThat(world.file(invented).cluster().state()).isEqualTo(Cluster.State.UNDER_CULTIVATION);
    }

    private Cluster entered(Cluster.Level level, Optional<OrganisationId> unit, String field, boolean demonstration) {
        return registry.enter(
                        world.organiser(),
                        new NewCluster(
                                name(),
                                level,
                                unit,
                                "420100",
                                Optional.empty(),
                                Optional.empty(),
                                field,
                                level == Cluster.Level.CULTIVATION
                                        ? Optional.empty()
                                        : Optional.of(LocalDate.of(2026, 3, 2)),
                                demonstration),
                        new Origin("鄂科技发〔2026〕5号", LocalDate.of(2026, 3, 2), "批次", UUID.randomUUID()))
                .cluster();
    }

    @Test
    void the_length_of_a_cultivation_stays_that_of_the_day_it_began() {
        Cluster candidate = world.candidate(name(), LocalDate.of(2020, 3, 2));
        assertThat(world.file(candidate).cultivationYears()).contains(1);
        jdbc.update(
                "update cluster set cultivation_years = 2 where id = ?",
                candidate.id().value());

        assertThat(cultivations.running(world.organiser()))
                .filteredOn(one -> one.file().cluster().id().equals(candidate.id()))
                .extracting(Cultivations.Running::period)
                .containsExactly(
                        Optional.of(new CultivationPeriod(LocalDate.of(2020, 3, 2), LocalDate.of(2022, 3, 2))));
    }

    @Test
    void the_limits_of_article_11_are_counted_with_who_uses_them() {
        Cluster cluster = world.provincial(name());

        QuotaUses.Uses uses = quotas.of(world.organiser()).orElseThrow();

        assertThat(uses.rule().limits()).extracting(limit -> limit.maximum()).containsExactly(3, 2);
        assertThat(uses.counts().stream().filter(count -> count.holders().contains(cluster.name())))
                .extracting(QuotaCount::key)
                .containsExactly(List.of("420100", "Q01"), List.of("gx-wuhan-donghu"));
    }

    @Test
    void invented_clusters_take_up_no_room_of_the_others_nor_these_of_theirs() {
        Cluster real = world.provincial(name());
        Cluster invented = registry.enter(
                world.organiser(),
                new NewCluster(
                        name(),
                        Cluster.Level.PROVINCIAL,
                        Optional.empty(),
                        "420100",
                        Optional.empty(),
                        Optional.of("gx-wuhan-donghu"),
                        "Q01",
                        Optional.of(RECOGNISED),
                        true));

        assertThat(holders(false)).contains(real.name()).doesNotContain(invented.name());
        assertThat(holders(true)).contains(invented.name()).doesNotContain(real.name());
    }

    private List<String> holders(boolean demonstration) {
        return (demonstration ? quotas.ofInvented(world.organiser()) : quotas.of(world.organiser()))
                .orElseThrow().counts().stream()
                        .flatMap(count -> count.holders().stream())
                        .toList();
    }

    @Test
    void the_public_list_holds_what_is_recognised_and_nothing_else() {
        Cluster recognised = world.provincial(name());
        Cluster candidate = world.candidate(name(), LocalDate.of(2025, 3, 2));
        Cluster invented = registry.enter(
                world.organiser(),
                new NewCluster(
                        name(),
                        Cluster.Level.PROVINCIAL,
                        Optional.empty(),
                        "420100",
                        Optional.empty(),
                        Optional.empty(),
                        "Q01",
                        Optional.of(RECOGNISED),
                        true));

        assertThat(open.all())
                .extracting(PublicCluster::name)
                .contains(recognised.name())
                .doesNotContain(candidate.name(), invented.name());
    }

    @Test
    void who_may_not_is_refused_before_anything_is_looked_at() {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);

        assertThatThrownBy(
                        () -> corrections.correct(Viewers.staff(), cluster.id(), seen.version(), renamed(seen, name())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cancellations.propose(Viewers.auditor(), cluster.id(), cancellation()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> registry.history(Viewers.expert(UUID.randomUUID()), cluster.id()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
