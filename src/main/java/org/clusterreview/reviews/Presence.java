package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When experts were last at work, to the minute, and on what device: who has fallen silent can be asked. */
@Service("expertPresence")
public class Presence {

    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final JdbcTemplate jdbc;
    private final ScoreSheetRepository sheets;
    private final Visibility visibility;
    private final Clock clock;
    private final Map<Place, Instant> noted = new ConcurrentHashMap<>();

    Presence(JdbcTemplate jdbc, ScoreSheetRepository sheets, Visibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.visibility = visibility;
        this.clock = clock;
    }

    private record Place(SheetId sheet, String device) {}

    /** Notes that the expert is at work on an own sheet; at most once a minute anything is written. */
    @ForExperts
    public void seen(Viewer viewer, SheetId sheet, String device) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Place place = new Place(sheet, device);
        Instant before = noted.get(place);
        if (before != null && now.isBefore(before.plus(PRECISION))) {
            return;
        }
        if (noted.size() >= REMEMBERED) {
            noted.clear();
        }
        noted.put(place, now);
        sheets.findById(sheet.value())
                .filter(one -> viewer.isExpert(one.expert()))
                .ifPresent(one -> note(one.track().value(), one.expert(), device, now.atOffset(ZoneOffset.UTC)));
    }

    private void note(UUID track, UUID expert, String device, OffsetDateTime now) {
        int later = jdbc.update(
                "update last_seen set seen_at = ? where track_id = ? and expert_id = ? and device = ? and seen_at <= ?",
                now,
                track,
                expert,
                device,
                now.minus(PRECISION));
        if (later == 0) {
            jdbc.update(
                    "insert into last_seen (track_id, expert_id, device, seen_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    track,
                    expert,
                    device,
                    now);
        }
    }

    /**
     * The latest first, a line for each expert and device. Whoever has a sheet that the viewer may not know of is left out: when
     * somebody was at work would tell of that one too.
     */
    @ForOrganisers
    @Transactional(readOnly = true)
    public List<LastSeen> ofTrack(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        Set<UUID> elsewhere = sheets.findByTrackId(track.value()).stream()
                .filter(sheet -> hidden.hides(sheet.application()))
                .map(ScoreSheetEntity::expert)
                .collect(Collectors.toSet());
        return jdbc
                .query(
                        "select expert_id, device, seen_at from last_seen where track_id = ?"
                                + " order by seen_at desc, expert_id, device",
                        (row, i) -> new LastSeen(
                                new ExpertId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()),
                        track.value())
                .stream()
                .filter(one -> !elsewhere.contains(one.expert().value()))
                .toList();
    }
}
