package org.clusterreview.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.JdbcTemplate;
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

    PaperSheetEntity begin(Sheet sheet, Instant at) {
        return papers.saveAndFlush(new PaperSheetEntity(sheet, at));
    }

    void flush() {
        papers.flush();
    }

    /** In the order in which they were entered. */
    List<PaperEntry> entries(PaperSheetEntity paper) {
        Map<UUID, Map<String, PaperMark>> marks = new HashMap<>();
        jdbc.query(
                "select m.* from paper_mark m join paper_entry e on e.id = m.entry_id where e.paper_id = ?",
                row -> {
                    marks.computeIfAbsent(row.getObject("entry_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    row.getString("indicator"),
                                    new PaperMark(
                                            MarkStore.mark(row.getString("state"), row.getBigDecimal("amount")),
                                            row.getString("remark")));
                },
                paper.id());
        return jdbc.query(
                "select * from paper_entry where paper_id = ? order by look, entered_at, id",
                (row, i) -> new PaperEntry(
                        row.getInt("look"),
                        row.getString("entered_by"),
                        row.getString("entered_name"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        new PaperReading(
                                row.getObject("signed_on", LocalDate.class),
                                marks.getOrDefault(row.getObject("id", UUID.class), Map.of()))),
                paper.id());
    }

    /** Those of the present look. */
    List<PaperEntry> present(PaperSheetEntity paper) {
        return entries(paper).stream()
                .filter(entry -> entry.look() == paper.look())
                .toList();
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

    /** What was decided of the present look, by field; of a field that was decided twice the later. */
    Map<String, String> decided(PaperSheetEntity paper) {
        Map<String, String> decided = new HashMap<>();
        jdbc.query(
                "select field, chosen from paper_decision where paper_id = ? and look = ? and chosen in ('FIRST', 'SECOND')"
                        + " order by decided_at",
                row -> {
                    decided.put(row.getString("field"), row.getString("chosen"));
                },
                paper.id(),
                paper.look());
        return decided;
    }
}
