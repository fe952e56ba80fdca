package org.clusterreview.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of public notices: written once, withdrawn at most once. */
@Component
class NoticeStore {

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<PublicNotice> ofTrack(TrackId track) {
        return jdbc.sql("select * from public_notice where track_id = ? order by recorded_at desc")
                .param(track.value())
                .query((row, i) -> notice(row))
                .list();
    }

    void add(PublicNotice notice, String by) {
        jdbc.sql("insert into public_notice (id, version, track_id, list_id, list_revision, published_on, first_day,"
                        + " last_day, working_days, same_day, confirmed, document_number, location, notice_text,"
                        + " recorded_at, recorded_by) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        notice.id(),
                        notice.track().value(),
                        notice.list().value(),
                        notice.listRevision(),
                        notice.published(),
                        notice.period().first(),
                        notice.period().last(),
                        notice.workingDays(),
                        notice.sameDay(),
                        notice.confirmed(),
                        notice.documentNumber(),
                        notice.location(),
                        notice.text(),
                        at(notice.recordedAt()),
                        by)
                .update();
    }

    /** Returns whether it still stood. */
    boolean withdraw(UUID notice, String reason, Instant at, String by) {
        return jdbc.sql("update public_notice set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?,"
                                + " version = version + 1 where id = ? and withdrawn_at is null")
                        .params(at(at), by, reason, notice)
                        .update()
                == 1;
    }

    private static PublicNotice notice(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new PublicNotice(
                row.getObject("id", UUID.class),
                new TrackId(row.getObject("track_id", UUID.class)),
                new ListId(row.getObject("list_id", UUID.class)),
                row.getInt("list_revision"),
                row.getObject("published_on", LocalDate.class),
                new NoticePeriod(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getInt("working_days"),
                row.getBoolean("same_day"),
                row.getBoolean("confirmed"),
                row.getString("document_number"),
                row.getString("location"),
                row.getString("notice_text"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                withdrawn == null
                        ? Optional.empty()
                        : Optional.of(new PublicNotice.Withdrawal(
                                withdrawn.toInstant(), row.getString("withdrawal_reason"))));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
