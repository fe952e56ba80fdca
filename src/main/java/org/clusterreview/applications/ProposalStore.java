package org.clusterreview.applications;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of proposed decisions. At most one of an application is open; those that are closed stay. */
@Component
class ProposalStore {

    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;

    ProposalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param basis the report on which it rests, in canonical form */
    record Open(DecisionProposal proposal, String basis) {}

    Optional<Open> open(ApplicationId application) {
        return jdbc
                .query(
                        "select * from formal_proposal where application_id = ? and closed_at is null",
                        (row, i) -> new Open(
                                new DecisionProposal(
                                        FormalState.valueOf(row.getString("decision")),
                                        row.getString("reason"),
                                        Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                                        row.getInt("revision"),
                                        row.getObject("proposed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("proposed_by")),
                                row.getString("basis")),
                        application.value())
                .stream()
                .findFirst();
    }

    void add(ApplicationId application, DecisionProposal proposal, String basis) {
        jdbc.update(
                "insert into formal_proposal (id, application_id, decision, reason, deadline, revision, basis, proposed_at,"
                        + " proposed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                application.value(),
                proposal.state().name(),
                proposal.reason(),
                proposal.deadline().orElse(null),
                proposal.revision(),
                basis,
                OffsetDateTime.ofInstant(proposal.at(), ZoneOffset.UTC),
                proposal.by());
    }

    void close(Collection<UUID> applications, ProposalOutcome outcome, String reason, OffsetDateTime at, String by) {
        jdbc.batchUpdate(
                "update formal_proposal set closed_at = ?, closed_by = ?, outcome = ?, closing_reason = ?"
                        + " where application_id = ? and closed_at is null",
                applications,
                BATCH,
                (statement, application) -> {
                    statement.setObject(1, at);
                    statement.setString(2, by);
                    statement.setString(3, outcome.name());
                    statement.setString(4, reason);
                    statement.setObject(5, application);
                });
    }
}
