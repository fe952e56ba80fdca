package org.clusterreview.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the findings of each track were last brought up to date. */
@Component
class CheckStore {

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param stale whether something has changed since that was not followed at once */
    record Check(LocalDate day, String policySha256, boolean stale) {}

    Optional<Check> of(TrackId track) {
        return jdbc.sql("select * from conflict_check where track_id = ?")
                .param(track.value())
                .query((row, i) -> new Check(
                        row.getObject("checked_on", LocalDate.class),
                        row.getString("policy_sha256"),
                        row.getBoolean("stale")))
                .optional();
    }

    void checked(TrackId track, String policySha256, Instant at, LocalDate day) {
        int known = jdbc.sql(
                        "update conflict_check set checked_at = ?, checked_on = ?, policy_sha256 = ?, stale = false"
                                + " where track_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), day, policySha256, track.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into conflict_check (track_id, checked_at, checked_on, policy_sha256, stale)"
                            + " values (?, ?, ?, ?, false)")
                    .params(track.value(), at.atOffset(ZoneOffset.UTC), day, policySha256)
                    .update();
        }
    }

    void outdated(Collection<TrackId> tracks) {
        if (!tracks.isEmpty()) {
            jdbc.sql("update conflict_check set stale = true where track_id in (:tracks)")
                    .param("tracks", tracks.stream().map(TrackId::value).toList())
                    .update();
        }
    }
}
