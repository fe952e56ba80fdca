package org.clusterreview.experts;

import java.util.List;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.kernel.Fault;

/**
 * What a form would do to the pool. Nothing has been saved.
 *
 * @param lines one for each row without fault, in the order of the sheet; personal values are masked
 * @param faults all of them; while there is one, nothing can be confirmed
 * @param digest names this preview: a confirmation is refused when the pool has changed in between
 */
public record ImportPreview(String fileName, List<Line> lines, List<Fault> faults, String digest, Rows rows) {

    /** What becomes of a row. */
    public enum Change {
        ADDED,
        CHANGED,
        SAME
    }

    /**
     * @param row in the sheet, from 1
     * @param differences empty unless {@code CHANGED}
     */
    public record Line(int row, String name, String employer, Change change, List<Difference> differences) {

        public Line {
            differences = List.copyOf(differences);
        }
    }

    /** @param field key of the column: the text {@code expert.FIELD} names it; personal values are masked */
    public record Difference(String field, String before, String after) {}

    /** The rows as read, closed to everybody but the import: they hold personal values in the clear. */
    public static final class Rows {

        private final List<ExpertRow> read;

        Rows(List<ExpertRow> read) {
            this.read = List.copyOf(read);
        }

        List<ExpertRow> read() {
            return read;
        }
    }

    public ImportPreview {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    public boolean canBeConfirmed() {
        return faults.isEmpty() && lines.stream().anyMatch(line -> line.change() != Change.SAME);
    }

    public long count(Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }
}
