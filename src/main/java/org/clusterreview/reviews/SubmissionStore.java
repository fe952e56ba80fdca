package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was submitted in each act: sheets, and the version of every mark. */
@Component
class SubmissionStore {

    private static final int PLACES = 2;

    private static final String MARKS_THEN =
            "select c.* from submission_mark m join mark_change c on c.sheet_id = m.sheet_id and c.indicator = m.indicator"
                    + " and c.version = m.mark_version where m.submission_id = ? and m.sheet_id = ?";

    private final JdbcTemplate jdbc;

    SubmissionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A sheet of an act. */
    record Line(SheetId sheet, BigDecimal total, String sha256, Map<String, SavedMark> marks) {}

    void save(UUID submission, List<Line> lines) {
        List<Object[]> sheets = new ArrayList<>();
        List<Object[]> marks = new ArrayList<>();
        for (Line line : lines) {
            UUID sheet = line.sheet().value();
            sheets.add(new Object[] {submission, sheet, sheets.size() + 1, line.total(), line.sha256()});
            line.marks()
                    .values()
                    .forEach(mark -> marks.add(new Object[] {submission, sheet, mark.indicator(), mark.version()}));
        }
        jdbc.batchUpdate(
                "insert into submission_sheet (submission_id, sheet_id, position, total, sha256) values (?, ?, ?, ?, ?)",
                sheets);
        jdbc.batchUpdate(
                "insert into submission_mark (submission_id, sheet_id, indicator, mark_version) values (?, ?, ?, ?)",
                marks);
    }

    /** In the order in which they were submitted; without the marks. */
    List<Line> lines(UUID submission) {
        return jdbc.query(
                "select * from submission_sheet where submission_id = ? order by position",
                (row, i) -> new Line(
                        new SheetId(row.getObject("sheet_id", UUID.class)),
                        shown(row.getBigDecimal("total")),
                        row.getString("sha256"),
                        Map.of()),
                submission);
    }

    /** The act in which a sheet was submitted at this time; empty where it was from paper. */
    Optional<UUID> at(SheetId sheet, Instant time) {
        return jdbc
                .query(
                        "select s.id from submission s join submission_sheet l on l.submission_id = s.id"
                                + " where l.sheet_id = ? and s.submitted_at = ?",
                        (row, i) -> row.getObject(1, UUID.class),
                        sheet.value(),
                        time.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /** The marks of a sheet as they were submitted in an act. */
    Map<String, MarkValue> marks(UUID submission, SheetId sheet) {
        Map<String, MarkValue> marks = new HashMap<>();
        jdbc.query(
                MARKS_THEN,
                row -> {
                    SavedMark mark = MarkStore.mark(row);
                    marks.put(mark.indicator(), mark.value());
                },
                submission,
                sheet.value());
        return marks;
    }

    /** The acts in which a sheet of one of these applications was submitted. */
    Set<UUID> about(Set<UUID> applications) {
        return applications.stream()
                .flatMap(application -> jdbc
                        .query(
                                "select l.submission_id from submission_sheet l join score_sheet s on s.id = l.sheet_id"
                                        + " where s.application_id = ?",
                                (row, i) -> row.getObject(1, UUID.class),
                                application)
                        .stream())
                .collect(Collectors.toSet());
    }

    /** Without the places that the column adds, and with at least those that totals are shown with. */
    private static BigDecimal shown(BigDecimal total) {
        BigDecimal plain = total.stripTrailingZeros();
        return plain.scale() < PLACES ? plain.setScale(PLACES) : plain;
    }
}
