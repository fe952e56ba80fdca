package org.clusterreview.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.registry.RegistryWorld.codes;
import static org.clusterreview.registry.RegistryWorld.name;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.registry.rules.ReportDeadline;
import org.clusterreview.registry.rules.ReportDeadline.Timeliness;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports of important matters, Article 20. */
@SuppressWarnings("NullAway.Init")
abstract class ClusterReportsContract extends OneRegistry {

    @Autowired
    private ClusterReports reports;

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
}
