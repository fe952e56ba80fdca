package org.clusterreview.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.registry.rules.ReportDeadline;
import org.clusterreview.rounds.policy.BanRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports and the decisions on them; rows are only ever added. */
@Component
class ReportStore {

    private static final String WITH_DECISION =
            "select r.*, d.outcome, d.reason, d.decided_at, d.decided_by from cluster_report r"
                    + " left join cluster_report_decision d on d.report_id = r.id ";

    private final JdbcClient jdbc;
    private final Calendars calendars;

    ReportStore(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** @param within working days under the policy of the day, kept with the report */
    UUID add(ClusterId cluster, BanRule.Cause cause, int within, NewReport report, OffsetDateTime at, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into cluster_report (id, cluster_id, cause, article, cause_text, happened_on, received_on,"
                        + " reported_by, report_text, file_id, within_days, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        id,
                        cluster.value(),
                        cause.id(),
                        cause.article(),
                        cause.text(),
                        report.happenedOn(),
                        report.receivedOn(),
                        report.by(),
                        report.text(),
                        report.file().orElse(null),
                        within,
                        at,
                        by))
                .update();
        return id;
    }

    void decide(UUID report, ClusterReport.Verdict verdict, String reason, OffsetDateTime at, String by) {
        jdbc.sql("insert into cluster_report_decision (report_id, outcome, reason, decided_at, decided_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(report, verdict.name(), reason, at, by)
                .update();
    }

    Optional<ClusterReport> find(UUID id) {
        WorkingDays calendar = calendars.current();
        return jdbc.sql(WITH_DECISION + "where r.id = ?")
                .param(id)
                .query((row, i) -> report(row, calendar))
                .optional();
    }

    /** The latest first. */
    List<ClusterReport> of(ClusterId cluster) {
        WorkingDays calendar = calendars.current();
        return jdbc.sql(WITH_DECISION + "where r.cluster_id = ? order by r.received_on desc, r.recorded_at desc")
                .param(cluster.value())
                .query((row, i) -> report(row, calendar))
                .list();
    }

    /** Those without a decision, the oldest first. */
    List<ClusterReport> open() {
        WorkingDays calendar = calendars.current();
        return jdbc.sql(WITH_DECISION + "where d.report_id is null order by r.received_on, r.recorded_at")
                .query((row, i) -> report(row, calendar))
                .list();
    }

    private static ClusterReport report(ResultSet row, WorkingDays calendar) throws SQLException {
        LocalDate happened = row.getObject("happened_on", LocalDate.class);
        return new ClusterReport(
                row.getObject("id", UUID.class),
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                row.getString("cause"),
                row.getString("article"),
                row.getString("cause_text"),
                happened,
                row.getObject("received_on", LocalDate.class),
                row.getString("reported_by"),
                row.getString("report_text"),
                Optional.ofNullable(row.getObject("file_id", UUID.class)),
                ReportDeadline.of(calendar, happened, row.getInt("within_days")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                decision(row));
    }

    private static Optional<ClusterReport.Decision> decision(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new ClusterReport.Decision(
                        ClusterReport.Verdict.valueOf(outcome),
                        row.getString("reason"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by")));
    }
}
