package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.engine.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The rows of marks, of their history and of the mutations that made them. */
@Component
class MarkStore {

    /** More decimals than this are refused: the column would round them. */
    static final int DECIMALS = 10;

    /** A mark, or a line of its history, from the version on. */
    private static final String COLUMNS =
            "version, state, amount, remark, saved_at, saved_by, device, source, sheet_id," + " indicator";

    private final JdbcTemplate jdbc;

    MarkStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, SavedMark> of(SheetId sheet) {
        return of(List.of(sheet.value())).getOrDefault(sheet, Map.of());
    }

    /** Marks by indicator of those of some sheets that have any. */
    Map<SheetId, Map<String, SavedMark>> of(Collection<UUID> sheets) {
        Map<SheetId, Map<String, SavedMark>> marks = new HashMap<>();
        jdbc.query(
                "select * from mark where sheet_id = any(?)",
                row -> {
                    collect(row, marks);
                },
                any(sheets));
        return marks;
    }

    /** Every change of the marks of a sheet, the latest first. */
    List<SavedMark> history(SheetId sheet) {
        return jdbc.query(
                "select * from mark_change where sheet_id = ? order by saved_at desc, version desc, indicator",
                (row, i) -> mark(row),
                sheet.value());
    }

    /** Marks by indicator as they stood at a time. */
    Map<String, SavedMark> asOf(SheetId sheet, Instant time) {
        Map<String, SavedMark> latest = new HashMap<>();
        history(sheet).stream()
                .filter(mark -> !mark.savedAt().isAfter(time))
                .forEach(mark -> latest.putIfAbsent(mark.indicator(), mark));
        return latest;
    }

    /** Marks by indicator of every sheet of a track that has some. */
    Map<SheetId, Map<String, SavedMark>> of(TrackId track) {
        Map<SheetId, Map<String, SavedMark>> marks = new HashMap<>();
        jdbc.query(
                "select m.* from mark m join score_sheet s on s.id = m.sheet_id where s.track_id = ?",
                row -> {
                    collect(row, marks);
                },
                track.value());
        return marks;
    }

    /** What those of some mutations made that were applied, to marks or to asides. */
    Map<UUID, Standing.Applied> applied(Collection<UUID> mutations) {
        Map<UUID, Standing.Applied> applied = new HashMap<>();
        jdbc.query(
                "select id, sheet_id, indicator, mark_version from mutation where id = any(?)",
                row -> {
                    applied.put(
                            row.getObject(1, UUID.class),
                            new Standing.Applied(row.getObject(2, UUID.class), row.getString(3), row.getLong(4)));
                },
                any(mutations));
        return applied;
    }

    /** Writes changes of marks, each with its line of history and its mutation. */
    void save(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<List<Object>, Change> last = new LinkedHashMap<>();
        List<Change> first = new ArrayList<>();
        for (Change change : changes) {
            last.put(List.of(change.sheet(), change.saved().indicator()), change);
        }
        changes.stream().filter(Change::isFirst).forEach(change -> {
            Change only = last.remove(List.of(change.sheet(), change.saved().indicator()));
            first.add(only == null ? change : only);
        });
        batch("insert into mark (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", first, false);
        batch(
                "update mark set version = ?, state = ?, amount = ?, remark = ?, saved_at = ?, saved_by = ?, device = ?,"
                        + " source = ? where sheet_id = ? and indicator = ?",
                List.copyOf(last.values()),
                false);
        batch(
                "insert into mark_change (" + COLUMNS + ", mutation_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes,
                true);
        remember(changes);
    }

    /** The ids of changes, so that each is applied once. */
    void remember(List<Change> changes) {
        jdbc.batchUpdate(
                "insert into mutation (id, sheet_id, indicator, mark_version, saved_at) values (?, ?, ?, ?, ?)",
                changes,
                Math.max(1, changes.size()),
                (statement, change) -> {
                    statement.setObject(1, change.mutation());
                    statement.setObject(2, change.sheet().value());
                    statement.setString(3, change.saved().indicator());
                    statement.setLong(4, change.saved().version());
                    statement.setObject(5, change.saved().savedAt().atOffset(ZoneOffset.UTC));
                });
    }

    private void batch(String sql, List<Change> changes, boolean withMutation) {
        if (!changes.isEmpty()) {
            jdbc.batchUpdate(sql, changes, changes.size(), (statement, change) -> {
                fill(statement, change);
                if (withMutation) {
                    statement.setObject(11, change.mutation());
                }
            });
        }
    }

    private static void fill(PreparedStatement statement, Change change) throws SQLException {
        SavedMark saved = change.saved();
        statement.setLong(1, saved.version());
        statement.setString(2, state(saved.mark()));
        statement.setObject(3, amount(saved.mark()), Types.NUMERIC);
        statement.setString(4, saved.comment());
        statement.setObject(5, saved.savedAt().atOffset(ZoneOffset.UTC));
        statement.setString(6, change.by());
        statement.setString(7, saved.device());
        statement.setString(8, change.source().name());
        statement.setObject(9, change.sheet().value());
        statement.setString(10, saved.indicator());
    }

    static SqlArrayValue any(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static void collect(ResultSet row, Map<SheetId, Map<String, SavedMark>> marks) throws SQLException {
        SavedMark mark = mark(row);
        marks.computeIfAbsent(new SheetId(row.getObject("sheet_id", UUID.class)), id -> new HashMap<>())
                .put(mark.indicator(), mark);
    }

    static SavedMark mark(ResultSet row) throws SQLException {
        Mark mark = mark(row.getString("state"), row.getBigDecimal("amount"));
        Instant savedAt = row.getObject("saved_at", OffsetDateTime.class).toInstant();
        return new SavedMark(
                row.getString("indicator"),
                mark,
                row.getString("remark"),
                row.getLong("version"),
                savedAt,
                row.getString("device"));
    }

    /** A mark as two columns hold it. */
    static Mark mark(String state, @Nullable BigDecimal amount) {
        return switch (state) {
            case "VALUE" -> Mark.of(Objects.requireNonNull(amount));
            case "NOT_APPLICABLE" -> Mark.NOT_APPLICABLE;
            default -> Mark.MISSING;
        };
    }

    static String state(Mark mark) {
        return switch (mark) {
            case Mark.Given ignored -> "VALUE";
            case Mark.NotApplicable ignored -> "NOT_APPLICABLE";
            case Mark.Missing ignored -> "MISSING";
        };
    }

    static @Nullable BigDecimal amount(Mark mark) {
        return mark instanceof Mark.Given(var value) ? value : null;
    }
}
