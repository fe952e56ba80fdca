package org.clusterreview.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.recognition.ListId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of letters: only ever added. */
@Component
class FeedbackStore {

    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Written(ApplicationId application, UUID file, int opinions, int leftOut) {}

    record Bundle(UUID file, Instant finished) {}

    /** All of a track, the newest first, without their letters. */
    List<FeedbackBatch> ofTrack(TrackId track) {
        return jdbc.sql("select * from feedback_batch where track_id = ? order by ordered_at desc, id")
                .param(track.value())
                .query((row, i) -> batch(row))
                .list();
    }

    Optional<FeedbackBatch> find(FeedbackId id) {
        return jdbc.sql("select * from feedback_batch where id = ?")
                .param(id.value())
                .query((row, i) -> batch(row))
                .optional();
    }

    /** By the numbers of the applications. */
    List<Written> letters(FeedbackId batch) {
        return jdbc.sql("select l.application_id, l.file_id, l.opinions, l.left_out from feedback_letter l"
                        + " join application a on a.id = l.application_id where l.batch_id = ? order by a.number")
                .param(batch.value())
                .query((row, i) -> new Written(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        row.getObject("file_id", UUID.class),
                        row.getInt("opinions"),
                        row.getInt("left_out")))
                .list();
    }

    /** What the letters were made from, by the numbers of the applications. */
    List<String> inputs(FeedbackId batch) {
        return jdbc.sql("select l.input from feedback_letter l join application a on a.id = l.application_id"
                        + " where l.batch_id = ? order by a.number")
                .param(batch.value())
                .query((row, i) -> row.getString("input"))
                .list();
    }

    Optional<Bundle> bundle(FeedbackId batch) {
        return jdbc.sql("select * from feedback_bundle where batch_id = ?")
                .param(batch.value())
                .query((row, i) -> new Bundle(
                        row.getObject("file_id", UUID.class),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void add(FeedbackBatch batch) {
        FeedbackTerms terms = batch.terms();
        jdbc.sql("insert into feedback_batch (id, round_id, track_id, list_id, list_revision, office, address, phone,"
                        + " sender, letter_date, with_opinions, job_id, ordered_at, ordered_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        batch.id().value(),
                        batch.round().value(),
                        batch.track().value(),
                        batch.list().value(),
                        batch.listRevision(),
                        terms.office(),
                        terms.address(),
                        terms.phone(),
                        terms.sender(),
                        terms.date(),
                        terms.opinions(),
                        batch.job(),
                        OffsetDateTime.ofInstant(batch.orderedAt(), ZoneOffset.UTC),
                        batch.orderedBy())
                .update();
    }

    /** @param input what the letter was made from, in canonical form */
    void add(FeedbackId batch, Written letter, String input, IssuedDocument document) {
        jdbc.sql(
                        "insert into feedback_letter (batch_id, application_id, document_id, file_id, opinions, left_out, input)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        batch.value(),
                        letter.application().value(),
                        document.id(),
                        letter.file(),
                        letter.opinions(),
                        letter.leftOut(),
                        input)
                .update();
    }

    void finish(FeedbackId batch, IssuedDocument document, int letters, Instant at) {
        jdbc.sql(
                        "insert into feedback_bundle (batch_id, document_id, file_id, letters, finished_at) values (?, ?, ?, ?, ?)")
                .params(
                        batch.value(),
                        document.id(),
                        document.file().id(),
                        letters,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private static FeedbackBatch batch(ResultSet row) throws SQLException {
        return new FeedbackBatch(
                new FeedbackId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new TrackId(row.getObject("track_id", UUID.class)),
                new ListId(row.getObject("list_id", UUID.class)),
                row.getInt("list_revision"),
                new FeedbackTerms(
                        row.getString("office"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("sender"),
                        row.getObject("letter_date", LocalDate.class),
                        row.getBoolean("with_opinions")),
                row.getObject("job_id", UUID.class),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getString("ordered_by"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of());
    }
}
