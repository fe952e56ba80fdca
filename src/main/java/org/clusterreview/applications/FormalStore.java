package org.clusterreview.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of findings and decisions of the formal check. The last one holds; those before stay. */
@Component
class FormalStore {

    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;

    FormalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> findings(ApplicationId application) {
        return jdbc.query(
                "select * from formal_finding where application_id = ? and superseded_at is null order by rule_id",
                (row, i) -> finding(row),
                application.value());
    }

    /** The findings that hold of every application of a track. */
    Map<ApplicationId, List<Finding>> findingsOfTrack(UUID track) {
        Map<ApplicationId, List<Finding>> findings = new HashMap<>();
        jdbc.query(
                "select f.* from formal_finding f join application a on a.id = f.application_id"
                        + " where a.track_id = ? and f.superseded_at is null order by f.rule_id",
                row -> {
                    findings.computeIfAbsent(
                                    new ApplicationId(row.getObject("application_id", UUID.class)),
                                    id -> new ArrayList<>())
                            .add(finding(row));
                },
                track);
        return findings;
    }

    /** The findings that hold of some applications; those without are absent. */
    Map<ApplicationId, List<Finding>> findings(Collection<ApplicationId> applications) {
        Map<ApplicationId, List<Finding>> findings = new HashMap<>();
        if (!applications.isEmpty()) {
            new NamedParameterJdbcTemplate(jdbc)
                    .query(
                            "select * from formal_finding where application_id in (:ids) and superseded_at is null"
                                    + " order by rule_id",
                            Map.of(
                                    "ids",
                                    applications.stream()
                                            .map(ApplicationId::value)
                                            .toList()),
                            row -> {
                                findings.computeIfAbsent(
                                                new ApplicationId(row.getObject("application_id", UUID.class)),
                                                id -> new ArrayList<>())
                                        .add(finding(row));
                            });
        }
        return findings;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("rule_id"),
                Finding.Verdict.valueOf(row.getString("verdict")),
                row.getString("evidence"),
                row.getInt("revision"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getString("found_by"));
    }

    void add(ApplicationId application, Finding finding, OffsetDateTime at) {
        jdbc.update(
                "update formal_finding set superseded_at = ? where application_id = ? and rule_id = ?"
                        + " and superseded_at is null",
                at,
                application.value(),
                finding.rule());
        jdbc.update(
                "insert into formal_finding (id, application_id, rule_id, verdict, evidence, revision, found_at, found_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                application.value(),
                finding.rule(),
                finding.verdict().name(),
                finding.evidence(),
                finding.revision(),
                at,
                finding.by());
        FactVersions.countUp(jdbc, List.of(application.value()));
    }

    Optional<Decision> decision(ApplicationId application) {
        return jdbc
                .query(
                        "select * from formal_decision where application_id = ? and superseded_at is null",
                        (row, i) -> decision(row),
                        application.value())
                .stream()
                .findFirst();
    }

    /** The last time that the application was given back, whether or not that still holds. */
    Optional<Decision> lastReturn(ApplicationId application) {
        return jdbc
                .query(
                        "select * from formal_decision where application_id = ? and decision = 'RETURNED'"
                                + " order by revision desc, decided_at desc",
                        (row, i) -> decision(row),
                        application.value())
                .stream()
                .findFirst();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                FormalState.valueOf(row.getString("decision")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                row.getInt("revision"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                Optional.ofNullable(row.getString("confirmed_by")));
    }

    /** The report on which the decision that holds rests. */
    Optional<String> basis(ApplicationId application) {
        return jdbc
                .query(
                        "select basis from formal_decision where application_id = ? and superseded_at is null",
                        (row, i) -> row.getString(1),
                        application.value())
                .stream()
                .findFirst();
    }

    /** @param basis the report of the check in canonical form */
    void add(ApplicationId application, Decision decision, String basis, OffsetDateTime at) {
        supersedeDecisions(List.of(application.value()), at);
        jdbc.update(
                "insert into formal_decision (id, application_id, decision, reason, deadline, revision, basis, decided_at,"
                        + " decided_by, confirmed_by, confirmed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                application.value(),
                decision.state().name(),
                decision.reason(),
                decision.deadline().orElse(null),
                decision.revision(),
                basis,
                OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC),
                decision.by(),
                decision.confirmedBy().orElse(null),
                decision.confirmedBy().isPresent() ? at : null);
    }

    void supersedeDecisions(Collection<UUID> applications, OffsetDateTime at) {
        jdbc.batchUpdate(
                "update formal_decision set superseded_at = ? where application_id = ? and superseded_at is null",
                applications,
                BATCH,
                (statement, application) -> {
                    statement.setObject(1, at);
                    statement.setObject(2, application);
                });
    }
}
