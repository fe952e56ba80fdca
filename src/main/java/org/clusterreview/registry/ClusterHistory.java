package org.clusterreview.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what happened to clusters. They are only ever added. */
@Component
class ClusterHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClusterHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is the same for all changes that are made at once. */
    record Occasion(
            @Nullable LocalDate on,
            String article,
            String documentNumber,
            String reason,
            @Nullable UUID subject,
            String by) {

        static Occasion of(@Nullable LocalDate on, String documentNumber, String by) {
            return new Occasion(on, "", documentNumber, "", null, by);
        }
    }

    void add(UUID cluster, ClusterChange change, Occasion occasion) {
        jdbc.sql(
                        "insert into cluster_event (cluster_id, kind, happened_on, from_value, to_value, article,"
                                + " document_number, reason, subject_id, recorded_at, recorded_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cluster,
                        change.kind().name(),
                        occasion.on(),
                        change.from(),
                        change.to(),
                        occasion.article(),
                        occasion.documentNumber(),
                        occasion.reason(),
                        occasion.subject(),
                        Days.now(clock),
                        occasion.by())
                .update();
    }

    /** The latest first. */
    List<ClusterEvent> of(ClusterId cluster) {
        return jdbc.sql("select * from cluster_event where cluster_id = ? order by number desc")
                .param(cluster.value())
                .query((row, i) -> event(row))
                .list();
    }

    /** Every change of a name, the latest first. */
    List<ClusterEvent> renamings() {
        return jdbc.sql("select * from cluster_event where kind = 'NAME' order by number desc")
                .query((row, i) -> event(row))
                .list();
    }

    private static ClusterEvent event(ResultSet row) throws SQLException {
        return new ClusterEvent(
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                ClusterEvent.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("happened_on", LocalDate.class)),
                row.getString("from_value"),
                row.getString("to_value"),
                row.getString("article"),
                row.getString("document_number"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
