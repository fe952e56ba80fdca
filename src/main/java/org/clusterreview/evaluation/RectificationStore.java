package org.clusterreview.evaluation;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reports and of their decisions: only ever added. */
@Component
class RectificationStore {

    private static final String REPORTS = "select r.*, d.accepted, d.reason from rectification_report r"
            + " left join rectification_decision d on d.report_id = r.id where ";

    private final JdbcClient jdbc;
    private final EvaluationStore results;
    private final EntityManager entities;

    RectificationStore(JdbcClient jdbc, EvaluationStore results, EntityManager entities) {
        this.jdbc = jdbc;
        this.results = results;
        this.entities = entities;
    }

    /** By result; those without a report are absent. */
    Map<UUID, List<Rectification.Report>> of(List<UUID> results) {
        if (results.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Rectification.Report>> reports = new HashMap<>();
        jdbc.sql(REPORTS + "r.result_id in (:results) order by r.recorded_at")
                .param("results", results)
                .query((row, i) -> Map.entry(row.getObject("result_id", UUID.class), report(row)))
                .list()
                .forEach(one -> reports.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        return reports;
    }

    List<Rectification.Report> of(UUID result) {
        return of(List.of(result)).getOrDefault(result, List.of());
    }

    /** The approval that is asked for may not have been written yet, and the row refers to it. */
    UUID add(UUID result, UUID approval, NewReport report, String by) {
        entities.flush();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into rectification_report (id, result_id, approval_id, received_on, report_text, document_id,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(EvaluationStore.values(
                        id,
                        result,
                        approval,
                        report.receivedOn(),
                        report.text().strip(),
                        report.document().orElse(null),
                        results.now(),
                        by))
                .update();
        return id;
    }

    /** Decides the report that an approval was asked for. */
    UUID decide(UUID approval, boolean accepted, String reason, String by) {
        UUID report = jdbc.sql("select id from rectification_report where approval_id = ?")
                .param(approval)
                .query(UUID.class)
                .single();
        jdbc.sql("insert into rectification_decision (report_id, accepted, reason, decided_at, decided_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(report, accepted, reason, results.now(), by)
                .update();
        return report;
    }

    private static Rectification.Report report(ResultSet row) throws SQLException {
        Optional<Boolean> accepted = Optional.ofNullable(row.getObject("accepted", Boolean.class));
        return new Rectification.Report(
                row.getObject("id", UUID.class),
                row.getObject("received_on", LocalDate.class),
                row.getString("report_text"),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                accepted,
                accepted.isPresent() ? row.getString("reason") : "");
    }
}
