package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final JdbcTemplate jdbc;

    MarkStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What an earlier mutation made. */
    record Applied(UUID sheet, String indicator, long version) {}

    Map<String, SavedMark> of(SheetId sheet) {
        Map<String, SavedMark> marks = new HashMap<>();
        jdbc.query(
                "select * from mark where sheet_id = ?",
                row -> {
                    SavedMark mark = mark(row);
                    marks.put(mark.indicator(), mark);
                },
                sheet.value());
        return marks;
    }

    /** Marks by indicator of those of some sheets that have any. */
    Map<SheetId, Map<String, SavedMark>> of(Collection<UUID> sheets) {
        Map<SheetId, Map<String, SavedMark>> marks = new HashMap<>();
        jdbc.query(
                "select * from mark where sheet_id = any(?)",
                row -> {
                    add(row, marks);
                },
                new SqlArrayValue("uuid", sheets.toArray()));
        return marks;
    }

    /** Every change of the marks of a sheet, the latest first. */
    List<SavedMark> history(SheetId sheet) {
        return jdbc.query(
                "select * from mark_change where sheet_id = ? order by saved_at desc, version desc, indicator",
                (row, i) -> mark(row),
                sheet.value());
    }

    /** Marks by indicator of every sheet of a track that has some. */
    Map<SheetId, Map<String, SavedMark>> of(TrackId track) {
        Map<SheetId, Map<String, SavedMark>> sheets = new HashMap<>();
        jdbc.query(
                "select m.* from mark m join score_sheet s on s.id = m.sheet_id where s.track_id = ?",
                row -> {
                    add(row, sheets);
                },
                track.value());
        return sheets;
    }

    private static void add(ResultSet row, Map<SheetId, Map<String, SavedMark>> sheets) throws SQLException {
        SavedMark mark = mark(row);
        sheets.computeIfAbsent(new SheetId(row.getObject("sheet_id", UUID.class)), id -> new HashMap<>())
                .put(mark.indicator(), mark);
    }

    Optional<Applied> applied(UUID mutation) {
        return jdbc
                .query(
                        "select * from mutation where id = ?",
                        (row, i) -> new Applied(
                                row.getObject("sheet_id", UUID.class),
                                row.getString("indicator"),
                                row.getLong("mark_version")),
                        mutation)
                .stream()
                .findFirst();
    }

    void save(SheetId sheet, SavedMark mark, String by, UUID mutation) {
        OffsetDateTime at = mark.savedAt().atOffset(ZoneOffset.UTC);
        String state = state(mark.mark());
        BigDecimal amount = amount(mark.mark());
        int updated = jdbc.update(
                "update mark set version = ?, state = ?, amount = ?, remark = ?, saved_at = ?, saved_by = ?, device = ?"
                        + " where sheet_id = ? and indicator = ?",
                mark.version(),
                state,
                amount,
                mark.comment(),
                at,
                by,
                mark.device(),
                sheet.value(),
                mark.indicator());
        if (updated == 0) {
            jdbc.update(
                    "insert into mark (version, state, amount, remark, saved_at, saved_by, device, sheet_id, indicator,"
                            + " source) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'EXPERT')",
                    mark.version(),
                    state,
                    amount,
                    mark.comment(),
                    at,
                    by,
                    mark.device(),
                    sheet.value(),
                    mark.indicator());
        }
        jdbc.update(
                "insert into mark_change (version, state, amount, remark, saved_at, saved_by, device, sheet_id, indicator,"
                        + " source, mutation_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'EXPERT', ?)",
                mark.version(),
                state,
                amount,
                mark.comment(),
                at,
                by,
                mark.device(),
                sheet.value(),
                mark.indicator(),
                mutation);
        jdbc.update(
                "insert into mutation (id, sheet_id, indicator, mark_version, saved_at) values (?, ?, ?, ?, ?)",
                mutation,
                sheet.value(),
                mark.indicator(),
                mark.version(),
                at);
    }

    private static SavedMark mark(ResultSet row) throws SQLException {
        Mark mark = switch (row.getString("state")) {
            case "VALUE" -> Mark.of(row.getBigDecimal("amount"));
            case "NOT_APPLICABLE" -> Mark.NOT_APPLICABLE;
            default -> Mark.MISSING;
        };
        Instant savedAt = row.getObject("saved_at", OffsetDateTime.class).toInstant();
        return new SavedMark(
                row.getString("indicator"),
                mark,
                row.getString("remark"),
                row.getLong("version"),
                savedAt,
                row.getString("device"));
    }

    private static String state(Mark mark) {
        return switch (mark) {
            case Mark.Given ignored -> "VALUE";
            case Mark.NotApplicable ignored -> "NOT_APPLICABLE";
            case Mark.Missing ignored -> "MISSING";
        };
    }

    private static @Nullable BigDecimal amount(Mark mark) {
        return mark instanceof Mark.Given(var value) ? value : null;
    }
}
