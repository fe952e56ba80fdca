package org.clusterreview.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.reviews.paper.Readings;
import org.clusterreview.reviews.paper.Readings.Which;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The rows of what people have entered from paper, and of what was decided where they differ. Nothing is changed or deleted. */
@Component
class PaperStore {

    private final PaperSheetRepository papers;
    private final JdbcTemplate jdbc;

    PaperStore(PaperSheetRepository papers, JdbcTemplate jdbc) {
        this.papers = papers;
        this.jdbc = jdbc;
    }

    /** The paper that is being entered for a sheet, or was last. */
    Optional<PaperSheetEntity> latest(SheetId sheet) {
        List<PaperSheetEntity> all = papers.findBySheetIdOrderByOpenedAt(sheet.value());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The same of every sheet of a track that has some, by sheet. */
    Map<UUID, PaperSheetEntity> latest(TrackId track) {
        Map<UUID, PaperSheetEntity> latest = new HashMap<>();
        papers.findByTrackIdOrderByOpenedAt(track.value()).forEach(paper -> latest.put(paper.sheet(), paper));
        return latest;
    }

    Optional<PaperSheetEntity> open(SheetId sheet) {
        return latest(sheet).filter(PaperSheetEntity::isOpen);
    }

    /** Those of several sheets. */
    List<PaperSheetEntity> open(Collection<UUID> sheets) {
        return sheets.isEmpty() ? List.of() : papers.findBySheetIdInAndClosedAtIsNull(sheets);
    }

    PaperSheetEntity begin(Sheet sheet, Instant at) {
        return papers.saveAndFlush(new PaperSheetEntity(sheet, at));
    }

    void flush() {
        papers.flush();
    }

    /** In the order in which they were entered. */
    List<PaperEntry> entries(PaperSheetEntity paper) {
        return entries(List.of(paper)).getOrDefault(paper.id(), List.of());
    }

    /** Those of several papers, by the id of the paper. */
    Map<UUID, List<PaperEntry>> entries(Collection<PaperSheetEntity> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        SqlArrayValue ids =
                MarkStore.any(some.stream().map(PaperSheetEntity::id).toList());
        Map<UUID, Map<String, PaperMark>> marks = marks(ids);
        Map<UUID, List<PaperEntry>> entries = new HashMap<>();
        jdbc.query(
                "select * from paper_entry where paper_id = any(?) order by look, entered_at, id",
                row -> {
                    entries.computeIfAbsent(row.getObject("paper_id", UUID.class), id -> new ArrayList<>())
                            .add(entry(row, marks));
                },
                ids);
        return entries;
    }

    private Map<UUID, Map<String, PaperMark>> marks(SqlArrayValue ids) {
        Map<UUID, Map<String, PaperMark>> marks = new HashMap<>();
        jdbc.query(
                "select m.* from paper_mark m join paper_entry e on e.id = m.entry_id where e.paper_id = any(?)",
                row -> {
                    marks.computeIfAbsent(row.getObject("entry_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    row.getString("indicator"),
                                    new PaperMark(
                                            MarkStore.mark(row.getString("state"), row.getBigDecimal("amount")),
                                            row.getString("remark")));
                },
                ids);
        return marks;
    }

    private static PaperEntry entry(ResultSet row, Map<UUID, Map<String, PaperMark>> marks) throws SQLException {
        return new PaperEntry(
                row.getInt("look"),
                row.getString("entered_by"),
                row.getString("entered_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                new PaperReading(
                        row.getObject("signed_on", LocalDate.class),
                        marks.getOrDefault(row.getObject("id", UUID.class), Map.of())));
    }

    /** Those of the present look. */
    List<PaperEntry> present(PaperSheetEntity paper) {
        return paper.present(entries(paper));
    }

    void add(PaperSheetEntity paper, Viewer viewer, PaperReading reading, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into paper_entry (id, paper_id, look, entered_by, entered_name, entered_at, signed_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                paper.id(),
                paper.look(),
                viewer.actor(),
                viewer.name(),
                at.atOffset(ZoneOffset.UTC),
                reading.signedOn());
        List<Object[]> rows = new ArrayList<>();
        reading.marks()
                .forEach((indicator, mark) -> rows.add(new Object[] {
                    id, indicator, MarkStore.state(mark.mark()), MarkStore.amount(mark.mark()), mark.comment()
                }));
        jdbc.batchUpdate(
                "insert into paper_mark (entry_id, indicator, state, amount, remark) values (?, ?, ?, ?, ?)", rows);
    }

    /** @param chosen what was found to be right, by field */
    void decide(PaperSheetEntity paper, Map<String, ? extends Enum<?>> chosen, String reason, Deed deed) {
        chosen.forEach((field, which) -> jdbc.update(
                "insert into paper_decision (id, paper_id, look, field, chosen, reason, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                paper.id(),
                paper.look(),
                field,
                which.name(),
                reason,
                deed.by(),
                deed.at().atOffset(ZoneOffset.UTC)));
    }

    /** What both entries of the present look say, and where they differ what was decided to be right, of a field the later. */
    PaperReading agreed(PaperSheetEntity paper, List<PaperEntry> two, List<String> indicators) {
        Map<String, Which> right = new HashMap<>();
        jdbc.query(
                "select field, chosen from paper_decision where paper_id = ? and look = ? and chosen in ('FIRST', 'SECOND')"
                        + " order by decided_at",
                row -> {
                    right.put(row.getString("field"), Which.valueOf(row.getString("chosen")));
                },
                paper.id(),
                paper.look());
        return Readings.agreed(two.getFirst().reading(), two.getLast().reading(), indicators, right);
    }
}
