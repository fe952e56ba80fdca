package org.clusterreview.reviews;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When marks came, and reminders. */
@Component
class WatchStore {

    private final JdbcTemplate jdbc;

    WatchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param account of who reminded; empty for the program itself */
    record Reminded(Instant at, Optional<UUID> account) {}

    /** When the last mark of each sheet of a track came. */
    Map<SheetId, Instant> lastSaved(TrackId track) {
        Map<SheetId, Instant> saved = new HashMap<>();
        jdbc.query(
                "select m.sheet_id, max(m.saved_at) from mark m join score_sheet s on s.id = m.sheet_id"
                        + " where s.track_id = ? group by m.sheet_id",
                row -> {
                    saved.put(
                            new SheetId(row.getObject(1, UUID.class)),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                },
                track.value());
        return saved;
    }

    /** The last reminder of each expert of a track. */
    Map<UUID, Reminded> lastReminders(TrackId track) {
        Map<UUID, Reminded> last = new HashMap<>();
        jdbc.query(
                "select * from sheet_reminder where track_id = ? order by reminded_at, id",
                row -> {
                    last.put(
                            row.getObject("expert_id", UUID.class),
                            new Reminded(
                                    row.getObject("reminded_at", OffsetDateTime.class)
                                            .toInstant(),
                                    account(row.getString("reminded_by"))));
                },
                track.value());
        return last;
    }

    void remind(Viewer viewer, TrackId track, Collection<UUID> experts, Instant at) {
        jdbc.batchUpdate(
                "insert into sheet_reminder (id, track_id, expert_id, reminded_at, reminded_by) values (?, ?, ?, ?, ?)",
                experts.stream()
                        .map(expert -> new Object[] {
                            UUID.randomUUID(), track.value(), expert, at.atOffset(ZoneOffset.UTC), viewer.actor()
                        })
                        .toList());
    }

    private static Optional<UUID> account(String actor) {
        return actor.length() == 36 ? Optional.of(UUID.fromString(actor)) : Optional.empty();
    }
}
