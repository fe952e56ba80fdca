package org.clusterreview.recognition;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of corrections: only ever added. */
@Component
class CorrectionStore {

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TrackId track, ListCorrection correction) {
        jdbc.sql(
                        "insert into list_correction (id, track_id, list_id, from_list_id, approval_id, number, application_id,"
                                + " moved_up_id, reason, corrected_at, corrected_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(ListStore.values(
                        UUID.randomUUID(),
                        track.value(),
                        correction.list().value(),
                        correction.from().value(),
                        correction.approval(),
                        correction.number(),
                        correction.removed().value(),
                        correction.movedUp().map(ApplicationId::value).orElse(null),
                        correction.reason(),
                        OffsetDateTime.ofInstant(correction.at(), ZoneOffset.UTC),
                        correction.by()))
                .update();
    }

    /** The latest first. */
    List<ListCorrection> ofTrack(TrackId track) {
        return jdbc.sql("select c.* from list_correction c join recognition_list l on l.id = c.list_id"
                        + " where c.track_id = ? order by l.revision desc")
                .param(track.value())
                .query((row, i) -> new ListCorrection(
                        new ListId(row.getObject("list_id", UUID.class)),
                        new ListId(row.getObject("from_list_id", UUID.class)),
                        row.getObject("approval_id", UUID.class),
                        row.getInt("number"),
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        Optional.ofNullable(row.getObject("moved_up_id", UUID.class))
                                .map(ApplicationId::new),
                        row.getString("reason"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                        row.getString("corrected_by")))
                .list();
    }

    /** A list and those of which it is a correction, directly or through others. */
    Set<ListId> chain(RecognitionList list) {
        Set<ListId> chain = new HashSet<>(Set.of(list.id()));
        for (ListCorrection correction : ofTrack(list.track())) {
            if (chain.contains(correction.list())) {
                chain.add(correction.from());
            }
        }
        return chain;
    }
}
