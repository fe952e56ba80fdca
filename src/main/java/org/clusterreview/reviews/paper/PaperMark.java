package org.clusterreview.reviews.paper;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.clusterreview.scoring.engine.Mark;

/**
 * One mark as a person reads it from paper.
 *
 * @param comment as it is written; empty for none
 */
public record PaperMark(Mark mark, String comment) {

    public static final PaperMark NOTHING = new PaperMark(Mark.MISSING, "");

    /**
     * Whether both say the same: equal numbers, however they are written, and comments that differ in nothing but spaces and the
     * width of their signs.
     */
    public boolean isSame(PaperMark other) {
        return isSame(mark, other.mark) && plain(comment).equals(plain(other.comment));
    }

    /** Whether there is neither a mark nor a comment. */
    public boolean isNothing() {
        return mark instanceof Mark.Missing && comment.isBlank();
    }

    private static boolean isSame(Mark one, Mark other) {
        return one instanceof Mark.Given(BigDecimal value) && other instanceof Mark.Given(BigDecimal same)
                ? value.compareTo(same) == 0
                : one.equals(other);
    }

    private static String plain(String comment) {
        return Normalizer.normalize(comment, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
    }
}
