package org.clusterreview.applications;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of attachments. */
@Component
class AttachmentStore {

    private final JdbcTemplate jdbc;

    AttachmentStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID file, OffsetDateTime addedAt, Optional<String> kind) {}

    List<Row> of(ApplicationId application) {
        return jdbc.query(
                "select id, file_id, added_at, kind from attachment where application_id = ? and superseded_at is null"
                        + " order by added_at, id",
                (row, i) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getObject("added_at", OffsetDateTime.class),
                        Optional.ofNullable(row.getString("kind"))),
                application.value());
    }

    Map<ApplicationId, Integer> countsOfTrack(UUID track) {
        Map<ApplicationId, Integer> counts = new HashMap<>();
        jdbc.query(
                "select application_id, count(*) from attachment where superseded_at is null"
                        + " and application_id in (select id from application where track_id = ?) group by application_id",
                row -> {
                    counts.put(new ApplicationId(row.getObject(1, UUID.class)), row.getInt(2));
                },
                track);
        return counts;
    }

    /** The kinds of material that an application has. */
    Set<String> kinds(ApplicationId application) {
        return Set.copyOf(jdbc.queryForList(
                "select distinct kind from attachment where application_id = ? and superseded_at is null"
                        + " and kind is not null",
                String.class,
                application.value()));
    }

    /** The kinds of material that each application of a track has; those without are absent. */
    Map<ApplicationId, Set<String>> kindsOfTrack(UUID track) {
        Map<ApplicationId, Set<String>> kinds = new HashMap<>();
        jdbc.query(
                "select distinct application_id, kind from attachment where superseded_at is null and kind is not null"
                        + " and application_id in (select id from application where track_id = ?)",
                row -> {
                    kinds.computeIfAbsent(new ApplicationId(row.getObject(1, UUID.class)), id -> new HashSet<>())
                            .add(row.getString(2));
                },
                track);
        return kinds;
    }

    /** Returns whether it was there. */
    boolean name(ApplicationId application, UUID attachment, Optional<String> kind) {
        return changed(
                application,
                jdbc.update(
                        "update attachment set kind = ? where id = ? and application_id = ? and superseded_at is null",
                        kind.orElse(null),
                        attachment,
                        application.value()));
    }

    UUID add(ApplicationId application, UUID file, Optional<String> kind, OffsetDateTime at, String by) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into attachment (id, application_id, file_id, kind, added_at, added_by) values (?, ?, ?, ?, ?, ?)",
                id,
                application.value(),
                file,
                kind.orElse(null),
                at,
                by);
        FactVersions.countUp(jdbc, List.of(application.value()));
        return id;
    }

    /** Returns whether it was there. */
    boolean withdraw(ApplicationId application, UUID attachment, OffsetDateTime at) {
        return changed(
                application,
                jdbc.update(
                        "update attachment set superseded_at = ? where id = ? and application_id = ?"
                                + " and superseded_at is null",
                        at,
                        attachment,
                        application.value()));
    }

    private boolean changed(ApplicationId application, int rows) {
        if (rows == 1) {
            FactVersions.countUp(jdbc, List.of(application.value()));
        }
        return rows == 1;
    }
}
