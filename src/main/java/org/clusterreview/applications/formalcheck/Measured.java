package org.clusterreview.applications.formalcheck;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.rounds.policy.Condition.Computed;

/**
 * The value of a computed condition with the figures behind it.
 *
 * @param figures by item
 * @param value exact; a share is in per cent
 */
public record Measured(Computed condition, Map<String, BigDecimal> figures, BigFraction value) {

    private static final int SHOWN_PLACES = 4;

    public Measured {
        figures = Map.copyOf(figures);
    }

    boolean holds() {
        return condition.operator().holds(value, fraction(condition.threshold()));
    }

    /**
     * The value as it is shown: at most four places, rounded away from the threshold, so that 29.99999 never looks like 30.
     */
    public BigDecimal shown() {
        RoundingMode away =
                value.compareTo(fraction(condition.threshold())) < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
        BigDecimal rounded =
                new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), SHOWN_PLACES, away);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static BigFraction fraction(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new BigFraction(decimal.toBigIntegerExact())
                : new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }
}
