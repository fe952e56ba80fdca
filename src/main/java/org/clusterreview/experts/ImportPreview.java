package org.clusterreview.experts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.experts.workbook.ExpertSheet;
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

    /** What becomes of a fact of somebody's past. */
    public enum FactChange {
        ADDED,
        CORRECTED,
        /** On record and not in the form: it stays. */
        MISSING
    }

    /**
     * @param row in the sheet, from 1
     * @param differences empty unless {@code CHANGED}
     * @param past engagements and relations that are added, corrected, or not in the form
     * @param alike records that may be the same person, of which nobody has decided
     */
    public record Line(
            int row,
            String name,
            String employer,
            Change change,
            List<Difference> differences,
            List<Past> past,
            List<Alike> alike) {

        public Line {
            differences = List.copyOf(differences);
            past = List.copyOf(past);
            alike = List.copyOf(alike);
        }
    }

    /** @param field key of the column: the text {@code expert.FIELD} names it; personal values are masked */
    public record Difference(String field, String before, String after) {}

    /** @param before empty if it is added; {@code after} is empty if it is not in the form */
    public record Past(FactChange change, Optional<Fact> before, Optional<Fact> after) {}

    /**
     * An engagement or a relation in words.
     *
     * @param kind of the engagement or relation, as a key of texts
     * @param who the organisation, or the other person
     * @param what post or work; may be empty
     */
    public record Fact(String kind, String who, String what, Period period) {}

    /** Somebody who may be the same person, in this form or in the pool. */
    public record Alike(String name, String employer, Set<Likeness> likeness) {}

    /** The sheets as read, closed to everybody but the import: they hold personal values in the clear. */
    public static final class Rows {

        private final ExpertSheet read;

        Rows(ExpertSheet read) {
            this.read = read;
        }

        ExpertSheet read() {
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

    /** Facts of the past that are added or corrected. */
    public long facts() {
        return lines.stream()
                .flatMap(line -> line.past().stream())
                .filter(past -> past.change() != FactChange.MISSING)
                .count();
    }

    /** Rows of which somebody must decide whether they are somebody else. */
    public long questions() {
        return lines.stream().filter(line -> !line.alike().isEmpty()).count();
    }
}
