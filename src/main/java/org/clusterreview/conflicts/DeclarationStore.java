package org.clusterreview.conflicts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.rules.Declaration;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what experts have declared; a later declaration on an application takes the place of the one before. */
@Component
class DeclarationStore {

    private final JdbcClient jdbc;

    DeclarationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Declared(TrackId track, UUID expert, Declaration conflict) {}

    /** Conflicts declared in some tracks and not taken back, in the order of their times. */
    List<Declared> conflicts(Collection<TrackId> tracks) {
        return jdbc.sql("select * from conflict_declaration where track_id in (:tracks) and superseded_at is null"
                        + " and answer = :answer order by declared_at, id")
                .param("tracks", tracks.stream().map(TrackId::value).toList())
                .param("answer", OwnDeclaration.Answer.CONFLICT.name())
                .query((row, i) -> new Declared(
                        new TrackId(row.getObject("track_id", UUID.class)),
                        row.getObject("expert_id", UUID.class),
                        new Declaration(
                                row.getObject("id", UUID.class),
                                row.getObject("application_id", UUID.class),
                                LocalDate.ofInstant(instant(row), ConflictVisibility.CHINA),
                                row.getString("explanation"))))
                .list();
    }

    /** What was last declared on each pair of a track. */
    List<OwnDeclaration> ofTrack(TrackId track) {
        return jdbc.sql("select * from conflict_declaration where track_id = ? and superseded_at is null")
                .param(track.value())
                .query((row, i) -> value(row))
                .list();
    }

    /** A declaration that holds, with its track. */
    record Standing(TrackId track, OwnDeclaration declared) {}

    /** What a person has declared on an application, under whichever record; a conflict before anything else. */
    Optional<Standing> last(Collection<UUID> records, ApplicationId application) {
        return jdbc.sql("select * from conflict_declaration where expert_id in (:records)"
                        + " and application_id = :application and superseded_at is null"
                        + " order by case when answer = :conflict then 0 else 1 end, declared_at desc, id limit 1")
                .param("records", records)
                .param("application", application.value())
                .param("conflict", OwnDeclaration.Answer.CONFLICT.name())
                .query((row, i) -> new Standing(new TrackId(row.getObject("track_id", UUID.class)), value(row)))
                .optional();
    }

    void supersede(Collection<UUID> records, ApplicationId application, Instant at) {
        jdbc.sql("update conflict_declaration set superseded_at = :at where expert_id in (:records)"
                        + " and application_id = :application and superseded_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("records", records)
                .param("application", application.value())
                .update();
    }

    void declare(TrackId track, OwnDeclaration declared, String by) {
        OffsetDateTime at = declared.at().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into conflict_declaration (id, track_id, application_id, expert_id, answer, explanation,"
                        + " declared_at, declared_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        track.value(),
                        declared.application().value(),
                        declared.expert().value(),
                        declared.answer().name(),
                        declared.explanation(),
                        at,
                        by)
                .update();
    }

    private static OwnDeclaration value(ResultSet row) throws SQLException {
        return new OwnDeclaration(
                new ExpertId(row.getObject("expert_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                OwnDeclaration.Answer.valueOf(row.getString("answer")),
                row.getString("explanation"),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("declared_at", OffsetDateTime.class).toInstant();
    }
}
