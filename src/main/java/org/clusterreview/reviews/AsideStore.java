package org.clusterreview.reviews;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.scoring.engine.Mark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of asides. */
@Component
class AsideStore {

    private final JdbcTemplate jdbc;
    private final MarkStore marks;

    AsideStore(JdbcTemplate jdbc, MarkStore marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** Asides by key of those of some sheets that have any, as marks whose comment is the content. */
    Map<SheetId, Map<String, SavedMark>> of(Collection<UUID> sheets) {
        Map<SheetId, Map<String, SavedMark>> asides = new HashMap<>();
        jdbc.query(
                "select * from aside where sheet_id = any(?)",
                row -> {
                    SavedMark aside = new SavedMark(
                            row.getString("aside_key"),
                            Mark.MISSING,
                            row.getString("content"),
                            row.getLong("version"),
                            row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                            row.getString("device"));
                    asides.computeIfAbsent(new SheetId(row.getObject("sheet_id", UUID.class)), id -> new HashMap<>())
                            .put(aside.indicator(), aside);
                },
                MarkStore.any(sheets));
        return asides;
    }

    /** Writes changes of asides with their mutations; of several changes of one aside the last stays. */
    void save(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        marks.remember(changes);
        Map<List<Object>, Boolean> begun = new LinkedHashMap<>();
        Map<List<Object>, Change> last = new LinkedHashMap<>();
        for (Change change : changes) {
            List<Object> place = List.of(change.sheet(), change.saved().indicator());
            begun.merge(place, change.isFirst(), Boolean::logicalOr);
            last.put(place, change);
        }
        last.forEach((place, change) -> write(change, Boolean.TRUE.equals(begun.get(place))));
    }

    private void write(Change change, boolean first) {
        SavedMark saved = change.saved();
        jdbc.update(
                first
                        ? "insert into aside (version, content, saved_at, saved_by, device, sheet_id, aside_key)"
                                + " values (?, ?, ?, ?, ?, ?, ?)"
                        : "update aside set version = ?, content = ?, saved_at = ?, saved_by = ?, device = ?"
                                + " where sheet_id = ? and aside_key = ?",
                saved.version(),
                saved.comment(),
                saved.savedAt().atOffset(ZoneOffset.UTC),
                change.by(),
                saved.device(),
                change.sheet().value(),
                saved.indicator());
    }
}
