package org.clusterreview.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The imports of a track and the revisions they made. Rows are only ever added. */
@Component
class RevisionStore {

    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;

    RevisionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Made(UUID application, int number, String content) {

        String sha256() {
            return Sha256.of(content);
        }
    }

    /** Hash of the latest revision of each application of a track. */
    Map<UUID, String> latestHashes(UUID track) {
        Map<UUID, String> hashes = new HashMap<>();
        jdbc.query(
                "select r.application_id, r.sha256 from application_revision r join application a"
                        + " on a.id = r.application_id and a.revision = r.revision where a.track_id = ?",
                row -> {
                    hashes.put(row.getObject(1, UUID.class), row.getString(2));
                },
                track);
        return hashes;
    }

    /** When the latest revision of each application of a track was handed in. */
    Map<ApplicationId, LocalDate> handedInOfTrack(UUID track) {
        return handedIn("a.track_id = ?", track);
    }

    /** When the latest revision of an application was handed in. */
    Optional<LocalDate> handedIn(ApplicationId application) {
        return Optional.ofNullable(handedIn("a.id = ?", application.value()).get(application));
    }

    private Map<ApplicationId, LocalDate> handedIn(String where, UUID id) {
        Map<ApplicationId, LocalDate> days = new HashMap<>();
        jdbc.query(
                "select a.id, r.recorded_at, i.received_on from application_revision r join application a"
                        + " on a.id = r.application_id and a.revision = r.revision"
                        + " join application_import i on i.id = r.import_id where " + where,
                row -> {
                    Instant imported =
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    days.put(
                            new ApplicationId(row.getObject("id", UUID.class)),
                            new Receipt(
                                            Optional.empty(),
                                            Optional.ofNullable(row.getObject("received_on", LocalDate.class)))
                                    .handedIn(Times.day(imported)));
                },
                id);
        return days;
    }

    /** The latest first. */
    List<Revision> of(ApplicationId application) {
        return jdbc.query(
                "select r.revision, r.sha256, r.recorded_at, r.recorded_by, i.file_name, i.sha256 as file_sha256,"
                        + " i.received_from, i.received_on from application_revision r"
                        + " join application_import i on i.id = r.import_id where r.application_id = ?"
                        + " order by r.revision desc",
                (row, i) -> new Revision(
                        row.getInt("revision"),
                        row.getString("sha256"),
                        row.getString("file_name"),
                        row.getString("file_sha256"),
                        Optional.ofNullable(row.getString("received_from")),
                        Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")),
                application.value());
    }

    /** A content in canonical form. */
    Optional<String> content(ApplicationId application, int number) {
        return jdbc
                .queryForList(
                        "select content from application_revision where application_id = ? and revision = ?",
                        String.class,
                        application.value(),
                        number)
                .stream()
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    UUID addImport(
            UUID track,
            UUID file,
            UploadedForm form,
            Receipt receipt,
            ImportSummary summary,
            OffsetDateTime at,
            String by) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into application_import (id, track_id, file_id, file_name, sha256, received_from, received_on,"
                        + " added, changed, imported_at, imported_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                track,
                file,
                form.name(),
                form.sha256(),
                receipt.from().orElse(null),
                receipt.on().orElse(null),
                summary.added(),
                summary.changed(),
                at,
                by);
        return id;
    }

    void add(List<Made> revisions, UUID importId, OffsetDateTime at, String by) {
        jdbc.batchUpdate(
                "insert into application_revision (id, application_id, revision, content, sha256, import_id,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                revisions,
                BATCH,
                (statement, revision) -> {
                    statement.setObject(1, UUID.randomUUID());
                    statement.setObject(2, revision.application());
                    statement.setInt(3, revision.number());
                    statement.setString(4, revision.content());
                    statement.setString(5, revision.sha256());
                    statement.setObject(6, importId);
                    statement.setObject(7, at);
                    statement.setString(8, by);
                });
    }
}
