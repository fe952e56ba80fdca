package org.clusterreview.kernel.workbook;

import java.math.BigDecimal;

/** The content of a cell that is not empty; of a formula, the result that was stored with it. */
public sealed interface Cell {

    /** Text without surrounding blanks, in Unicode NFC; longer than {@value #MAX_TEXT} characters it is cut there. */
    record Text(String value) implements Cell {}

    /** A number to the 15 significant digits that a spreadsheet shows. */
    record Numeric(BigDecimal value) implements Cell {}

    record Flag(boolean value) implements Cell {}

    /** The result of a formula that went wrong, such as {@code #DIV/0!}. */
    record Broken(String error) implements Cell {}

    int MAX_TEXT = 1000;

    /** The same value without trailing zeros and without exponent, so that equal numbers are equal objects. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As a person would read it. */
    default String shown() {
        return switch (this) {
            case Text(var value) -> value;
            case Numeric(var value) -> value.toPlainString();
            case Flag(var value) -> value ? "TRUE" : "FALSE";
            case Broken(var error) -> error;
        };
    }
}
