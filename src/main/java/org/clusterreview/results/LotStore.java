package org.clusterreview.results;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.results.lot.LotEquals.Scope;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places that lots gave. A later lot on one of the same applications supersedes the earlier one, which stays. */
@Component
class LotStore {

    private final JdbcClient jdbc;

    LotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lot in force: the place of every application it was drawn for. */
    record Placed(UUID draw, Scope scope, Map<String, Integer> places, Instant decidedAt) {}

    /** The lots in force that decide within groups. */
    List<Placed> ofRanking(TrackId track) {
        return of(track).stream().filter(lot -> lot.scope() == Scope.RANKING).toList();
    }

    List<Placed> of(TrackId track) {
        Map<UUID, Placed> draws = new LinkedHashMap<>();
        jdbc.sql("select draw_id, scope, application_id, place, drawn_at from lot where track_id = ?"
                        + " and superseded_at is null order by drawn_at, draw_id, place")
                .param(track.value())
                .query(row -> {
                    UUID draw = row.getObject("draw_id", UUID.class);
                    Placed placed = draws.get(draw);
                    if (placed == null) {
                        placed = new Placed(
                                draw,
                                Scope.valueOf(row.getString("scope")),
                                new LinkedHashMap<>(),
                                row.getObject("drawn_at", OffsetDateTime.class).toInstant());
                        draws.put(draw, placed);
                    }
                    placed.places()
                            .put(row.getObject("application_id", UUID.class).toString(), row.getInt("place"));
                });
        return List.copyOf(draws.values());
    }

    /** @param draw id of the lot that gave the order */
    void record(
            UUID draw,
            LotEquals equals,
            TrackId track,
            List<ApplicationId> order,
            String witness,
            String note,
            Deed by) {
        OffsetDateTime when = OffsetDateTime.ofInstant(by.at(), ZoneOffset.UTC);
        order.forEach(application -> supersede(track, equals.scope(), application, when));
        for (int place = 1; place <= order.size(); place++) {
            jdbc.sql("insert into lot (id, version, track_id, application_id, place, witness, note, drawn_at,"
                            + " recorded_by, draw_id, scope) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            track.value(),
                            order.get(place - 1).value(),
                            place,
                            witness,
                            note,
                            when,
                            by.by(),
                            draw,
                            equals.scope().name())
                    .update();
        }
    }

    /** The whole earlier lot, also for those that are no longer equal: a part of a lot decides nothing. */
    private void supersede(TrackId track, Scope scope, ApplicationId application, OffsetDateTime when) {
        jdbc.sql("update lot set superseded_at = ?, version = version + 1 where superseded_at is null and draw_id in"
                        + " (select draw_id from lot where track_id = ? and application_id = ? and scope = ?"
                        + " and superseded_at is null)")
                .params(when, track.value(), application.value(), scope.name())
                .update();
    }
}
