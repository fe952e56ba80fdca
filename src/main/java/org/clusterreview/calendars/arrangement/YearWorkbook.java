package org.clusterreview.calendars.arrangement;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.calendar.WorkingDays.Year;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.kernel.workbook.FormTable;
import org.clusterreview.kernel.workbook.Workbook;
import org.clusterreview.kernel.workbook.WorkbookLimits;
import org.clusterreview.kernel.workbook.WorkbookReader;

/**
 * The years of an uploaded form.
 *
 * @param drafts as they stand in the file; complete only where there are no faults
 * @param faults by row and column
 */
public record YearWorkbook(List<YearDraft> drafts, List<Fault> faults) {

    /** A calendar is small; whatever is larger is another file. */
    public static final WorkbookLimits LIMITS = new WorkbookLimits(2 << 20, 40L << 20, 200);

    private static final int MOST_ROWS = 400;

    public YearWorkbook {
        drafts = List.copyOf(drafts);
        faults = List.copyOf(faults);
    }

    private record Line(FormRow row, YearDraft.Row written) {}

    /** The rows of one year, in order. */
    private static final class Block {

        private final String year;
        private final String notice;
        private final List<Line> lines = new ArrayList<>();

        Block(String year, String notice) {
            this.year = year;
            this.notice = notice;
        }

        YearDraft draft() {
            return new YearDraft(year, notice, lines.stream().map(Line::written).toList());
        }

        FormRow row(int index) {
            return lines.get(Math.max(index, 0)).row();
        }
    }

    /**
     * @param file name of the upload, for the faults
     * @param known arrangements in force; those of years in the file do not count
     */
    public static YearWorkbook read(InputStream in, String file, List<Year> known) {
        Workbook book = WorkbookReader.read(in, file, LIMITS, Map.of(YearForm.SHEET, MOST_ROWS + 1));
        List<Fault> faults = new ArrayList<>(book.faults());
        List<Block> blocks = book.sheet(YearForm.SHEET)
                .map(sheet -> blocks(FormTable.read(file, sheet, YearForm.COLUMNS, faults)))
                .orElse(List.of());
        List<Year> others = others(blocks, known);
        blocks.forEach(block -> check(block, others));
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return new YearWorkbook(blocks.stream().map(Block::draft).toList(), faults);
    }

    private static List<Block> blocks(List<FormRow> rows) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        String year = "";
        String notice = "";
        for (FormRow row : rows) {
            Optional<String> stated = row.text(YearForm.YEAR).map(text -> text.replace("年", ""));
            if (stated.filter(text -> !blocks.containsKey(text)).isPresent()) {
                notice = "";
            }
            year = stated.orElse(year);
            notice = row.text(YearForm.NOTICE).orElse(notice);
            String heading = notice;
            Block block = blocks.computeIfAbsent(year, key -> new Block(key, heading));
            if (!block.notice.equals(notice)) {
                row.finding(YearForm.NOTICE, "calendar.notice.two", List.of(block.year, block.notice));
            }
            block.lines.add(new Line(row, written(row)));
        }
        return List.copyOf(blocks.values());
    }

    private static YearDraft.Row written(FormRow row) {
        return new YearDraft.Row(
                row.text(YearForm.NAME).orElse(""),
                row.text(YearForm.FROM).orElse(""),
                row.text(YearForm.TO).orElse(""),
                row.text(YearForm.WORKED).orElse(""));
    }

    private static List<Year> others(List<Block> blocks, List<Year> known) {
        List<Year> inFile = blocks.stream()
                .flatMap(block -> YearRules.read(block.draft(), List.of()).arranged().stream())
                .toList();
        List<Year> others = new ArrayList<>(inFile);
        known.stream()
                .filter(year -> inFile.stream().noneMatch(other -> other.year() == year.year()))
                .forEach(others::add);
        return others;
    }

    /** An empty cell that must be filled has been reported by the form already. */
    private static void check(Block block, List<Year> others) {
        YearRules.read(block.draft(), others).faults().stream()
                .filter(fault -> !fault.isMissing())
                .forEach(
                        fault -> block.row(fault.row()).finding(YearForm.of(fault.part()), fault.code(), fault.args()));
    }
}
