package org.clusterreview.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of approvals of lists: only ever added. */
@Component
class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is recorded of a list, by position. */
    Map<Integer, ListStep.Record> of(ListId list) {
        Map<Integer, ListStep.Record> records = new TreeMap<>();
        jdbc.sql("select * from list_approval where list_id = ?")
                .param(list.value())
                .query(row -> {
                    records.put(row.getInt("position"), read(row));
                });
        return records;
    }

    void add(ListId list, int position, String step, ListStep.Record record) {
        jdbc.sql("insert into list_approval (id, list_id, step_id, position, verdict, approver, decided_on,"
                        + " document_number, document_id, remark, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(ListStore.values(
                        UUID.randomUUID(),
                        list.value(),
                        step,
                        position,
                        record.verdict().name(),
                        record.approver(),
                        record.decidedOn(),
                        record.documentNumber(),
                        record.document().orElse(null),
                        record.remark(),
                        OffsetDateTime.ofInstant(record.recordedAt(), ZoneOffset.UTC),
                        record.recordedBy()))
                .update();
    }

    private static ListStep.Record read(ResultSet row) throws SQLException {
        return new ListStep.Record(
                ListStep.Verdict.valueOf(row.getString("verdict")),
                row.getString("approver"),
                row.getObject("decided_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("document_number"), ""),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                row.getString("remark"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
