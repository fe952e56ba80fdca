package org.clusterreview.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.clusterreview.scoring.model.Exact;

/** Exact numbers as people read them. What decides stays exact; this is only its picture. */
public final class Numbers {

    private static final int PLACES = 2;
    private static final int CLOSE = 4;

    private Numbers() {}

    /** Two places, half up. */
    public static BigDecimal rounded(Exact value) {
        return value.rounded(PLACES, RoundingMode.HALF_UP);
    }

    /** As few places as it needs, at most four and then marked as cut. */
    public static String shortest(Exact value) {
        BigDecimal cut = value.rounded(CLOSE, RoundingMode.DOWN);
        String text = cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
        return Exact.of(cut).equals(value) ? text : text + "…";
    }

    /** At least two places; with more, cut after the fourth and marked by an ellipsis so that nobody takes it for exact. */
    public static String close(Exact value) {
        BigDecimal cut = value.rounded(CLOSE, RoundingMode.DOWN);
        if (!Exact.of(cut).equals(value)) {
            return cut.toPlainString() + "…";
        }
        BigDecimal plain = cut.stripTrailingZeros();
        return (plain.scale() < PLACES ? plain.setScale(PLACES) : plain).toPlainString();
    }
}
