package org.clusterreview.results;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recorded lots. A later lot on one of the same applications supersedes the earlier one, which stays. */
@Component
class LotStore {

    private final JdbcClient jdbc;

    LotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lot in force: the place of every application it was drawn for. */
    record Lot(UUID draw, Map<String, Integer> places) {}

    List<Lot> of(TrackId track) {
        Map<UUID, Map<String, Integer>> draws = new LinkedHashMap<>();
        jdbc.sql("select draw_id, application_id, place from lot where track_id = ? and superseded_at is null")
                .param(track.value())
                .query(row -> {
                    draws.computeIfAbsent(row.getObject("draw_id", UUID.class), id -> new LinkedHashMap<>())
                            .put(row.getObject("application_id", UUID.class).toString(), row.getInt("place"));
                });
        return draws.entrySet().stream()
                .map(draw -> new Lot(draw.getKey(), draw.getValue()))
                .toList();
    }

    void record(TrackId track, List<ApplicationId> order, String witness, String note, Instant at, String by) {
        OffsetDateTime when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        UUID draw = UUID.randomUUID();
        order.forEach(application -> supersede(track, application, when));
        for (int place = 1; place <= order.size(); place++) {
            jdbc.sql("insert into lot (id, version, track_id, application_id, place, witness, note, drawn_at,"
                            + " recorded_by, draw_id) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            track.value(),
                            order.get(place - 1).value(),
                            place,
                            witness,
                            note,
                            when,
                            by,
                            draw)
                    .update();
        }
    }

    /** The whole earlier lot, also for those that are no longer equal: a part of a lot decides nothing. */
    private void supersede(TrackId track, ApplicationId application, OffsetDateTime when) {
        jdbc.sql("update lot set superseded_at = ?, version = version + 1 where superseded_at is null and draw_id in"
                        + " (select draw_id from lot where track_id = ? and application_id = ?"
                        + " and superseded_at is null)")
                .params(when, track.value(), application.value())
                .update();
    }
}
