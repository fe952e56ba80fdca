package org.clusterreview.cli;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimals in files: digits with a full stop, perhaps an exponent; never so large that arithmetic would suffer. */
final class Decimals {

    private static final int LONGEST = 60;
    private static final int GREATEST_EXPONENT = 60;

    private Decimals() {}

    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text);
            boolean reasonable = Math.abs((long) value.scale()) <= GREATEST_EXPONENT;
            return reasonable ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
