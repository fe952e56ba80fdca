package org.clusterreview.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.results.ResultId;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of lists. Entries are only ever added; of a list only its freezing and its being superseded are set later. */
@Component
class ListStore {

    private static final String COLUMNS = "id, track_id, revision, result_id, result_revision, result_sha256,"
            + " registry_sha256, places, lots, sha256, formed_at, formed_by, frozen_at, superseded_at";

    private final JdbcClient jdbc;
    private final EntryStore entries;
    private final Clock clock;

    ListStore(JdbcClient jdbc, EntryStore entries, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    Optional<RecognitionList> current(TrackId track) {
        return lists("track_id = ? and superseded_at is null", track.value()).stream()
                .findFirst();
    }

    /** The list in force, which nobody else changes until the transaction ends. */
    Optional<RecognitionList> lock(TrackId track) {
        jdbc.sql("select id from recognition_list where track_id = ? and superseded_at is null for update")
                .param(track.value())
                .query(UUID.class)
                .list();
        return current(track);
    }

    /** Every revision, the latest first. */
    List<RecognitionList> ofTrack(TrackId track) {
        return lists("track_id = ?", track.value());
    }

    /** Writes the next revision; the one before is superseded and stays. */
    RecognitionList add(TrackId track, UUID round, ListDraft draft, String by) {
        OffsetDateTime now = now();
        jdbc.sql("update recognition_list set superseded_at = ?, version = version + 1"
                        + " where track_id = ? and superseded_at is null")
                .params(now, track.value())
                .update();
        int revision = jdbc.sql("select coalesce(max(revision), 0) + 1 from recognition_list where track_id = ?")
                .param(track.value())
                .query(Integer.class)
                .single();
        RecognitionList list = new RecognitionList(
                new ListId(UUID.randomUUID()),
                track,
                revision,
                draft,
                ListCanonical.hash(revision, draft),
                now.toInstant(),
                by,
                Optional.empty(),
                Optional.empty(),
                Set.of());
        insert(list, round);
        return list;
    }

    RecognitionList add(Track track, ListDraft draft, String by) {
        return add(track.id(), track.round().value(), draft, by);
    }

    boolean isIssued(TrackId track) {
        return !jdbc.sql("select id from recognition_issue where track_id = ?")
                .param(track.value())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    void freeze(ListId list, String by) {
        jdbc.sql("update recognition_list set frozen_at = ?, frozen_by = ?, version = version + 1 where id = ?")
                .params(now(), by, list.value())
                .update();
    }

    private void insert(RecognitionList list, UUID round) {
        ListDraft draft = list.draft();
        jdbc.sql("insert into recognition_list (version, round_id, id, track_id, revision, result_id, result_revision,"
                        + " result_sha256, registry_sha256, places, lots, sha256, formed_at, formed_by)"
                        + " values (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values(
                        round,
                        list.id().value(),
                        list.track().value(),
                        list.revision(),
                        draft.result().value(),
                        draft.resultRevision(),
                        draft.resultSha256(),
                        draft.registrySha256(),
                        draft.places().orElse(null),
                        ListCanonical.writeLots(draft.lots()),
                        list.sha256(),
                        OffsetDateTime.ofInstant(list.formedAt(), ZoneOffset.UTC),
                        list.formedBy()))
                .update();
        for (int line = 0; line < draft.entries().size(); line++) {
            entries.insert(list.id(), line, draft.entries().get(line));
        }
    }

    private List<RecognitionList> lists(String where, UUID track) {
        return jdbc.sql("select " + COLUMNS + " from recognition_list where " + where + " order by revision desc")
                .param(track)
                .query((row, i) -> {
                    ListId id = new ListId(row.getObject("id", UUID.class));
                    ListDraft draft = new ListDraft(
                            new ResultId(row.getObject("result_id", UUID.class)),
                            row.getInt("result_revision"),
                            row.getString("result_sha256"),
                            row.getString("registry_sha256"),
                            Optional.ofNullable(row.getObject("places", Integer.class)),
                            ListCanonical.readLots(row.getString("lots")),
                            entries.of(id));
                    return new RecognitionList(
                            id,
                            new TrackId(row.getObject("track_id", UUID.class)),
                            row.getInt("revision"),
                            draft,
                            row.getString("sha256"),
                            row.getObject("formed_at", OffsetDateTime.class).toInstant(),
                            row.getString("formed_by"),
                            instant(row.getObject("frozen_at", OffsetDateTime.class)),
                            instant(row.getObject("superseded_at", OffsetDateTime.class)),
                            Set.of());
                })
                .list();
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
