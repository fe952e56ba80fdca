package org.clusterreview.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of public notices with what each showed: written once, withdrawn at most once, superseded application by application. */
@Component
class NoticeStore {

    private static final String NOTICES = "select n.*, (select count(*) from notice_supersession s"
            + " where s.notice_id = n.id) as superseded from public_notice n";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<PublicNotice> ofTrack(TrackId track) {
        return jdbc.sql(NOTICES + " where n.track_id = ? order by n.recorded_at desc, n.id")
                .param(track.value())
                .query((row, i) -> notice(row))
                .list();
    }

    /** What a notice showed, in the order of its list; also what no longer holds. */
    Map<ApplicationId, ListDecision> shown(UUID notice) {
        Map<ApplicationId, ListDecision> shown = new LinkedHashMap<>();
        jdbc.sql("select application_id, decision from notice_entry where notice_id = ? order by line")
                .param(notice)
                .query(row -> {
                    shown.put(
                            new ApplicationId(row.getObject("application_id", UUID.class)),
                            ListDecision.valueOf(row.getString("decision")));
                });
        return shown;
    }

    void add(PublicNotice notice, List<ListEntry> shown, String by) {
        jdbc.sql("insert into public_notice (id, version, track_id, list_id, list_revision, scope, published_on,"
                        + " first_day, last_day, working_days, same_day, confirmed, document_number, location, title,"
                        + " office, notice_text, recorded_at, recorded_by)"
                        + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        notice.id(),
                        notice.track().value(),
                        notice.list().value(),
                        notice.listRevision(),
                        notice.scope().name(),
                        notice.published(),
                        notice.period().first(),
                        notice.period().last(),
                        notice.workingDays(),
                        notice.sameDay(),
                        notice.confirmed(),
                        notice.documentNumber(),
                        notice.location(),
                        notice.title(),
                        notice.office(),
                        notice.text(),
                        at(notice.recordedAt()),
                        by)
                .update();
        for (int line = 0; line < shown.size(); line++) {
            jdbc.sql("insert into notice_entry (notice_id, application_id, line, decision) values (?, ?, ?, ?)")
                    .params(
                            notice.id(),
                            shown.get(line).application().value(),
                            line,
                            shown.get(line).decision().name())
                    .update();
        }
    }

    /** Returns whether it still stood. */
    boolean withdraw(UUID notice, String reason, Instant at, String by) {
        return jdbc.sql("update public_notice set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?,"
                                + " version = version + 1 where id = ? and withdrawn_at is null")
                        .params(at(at), by, reason, notice)
                        .update()
                == 1;
    }

    /** One of what a notice showed no longer holds; the rest of it stands. */
    void supersede(UUID notice, ApplicationId application, ListId list, String reason, Instant at, String by) {
        jdbc.sql("insert into notice_supersession (id, notice_id, application_id, list_id, reason, superseded_at,"
                        + " superseded_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), notice, application.value(), list.value(), reason, at(at), by)
                .update();
    }

    private static PublicNotice notice(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new PublicNotice(
                row.getObject("id", UUID.class),
                new TrackId(row.getObject("track_id", UUID.class)),
                new ListId(row.getObject("list_id", UUID.class)),
                row.getInt("list_revision"),
                PublicNotice.Scope.valueOf(row.getString("scope")),
                row.getObject("published_on", LocalDate.class),
                new NoticePeriod(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getInt("working_days"),
                row.getBoolean("same_day"),
                row.getBoolean("confirmed"),
                row.getString("document_number"),
                row.getString("location"),
                row.getString("title"),
                row.getString("office"),
                row.getString("notice_text"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                withdrawn == null
                        ? Optional.empty()
                        : Optional.of(
                                new PublicNotice.Withdrawal(withdrawn.toInstant(), row.getString("withdrawal_reason"))),
                row.getInt("superseded"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
