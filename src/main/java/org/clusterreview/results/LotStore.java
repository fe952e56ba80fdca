package org.clusterreview.results;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recorded lots. A later lot on the same applications supersedes the earlier one, which stays. */
@Component
class LotStore {

    private final JdbcClient jdbc;

    LotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ApplicationId, Integer> places(TrackId track) {
        return jdbc
                .sql("select application_id, place from lot where track_id = ? and superseded_at is null")
                .param(track.value())
                .query((row, i) ->
                        Map.entry(new ApplicationId(row.getObject("application_id", UUID.class)), row.getInt("place")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void record(TrackId track, List<ApplicationId> order, String witness, String note, Instant at, String by) {
        OffsetDateTime when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        for (int place = 1; place <= order.size(); place++) {
            UUID application = order.get(place - 1).value();
            jdbc.sql("update lot set superseded_at = ?, version = version + 1"
                            + " where track_id = ? and application_id = ? and superseded_at is null")
                    .params(when, track.value(), application)
                    .update();
            jdbc.sql("insert into lot (id, version, track_id, application_id, place, witness, note, drawn_at,"
                            + " recorded_by) values (?, 0, ?, ?, ?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), track.value(), application, place, witness, note, when, by)
                    .update();
        }
    }
}
