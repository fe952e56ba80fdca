package org.clusterreview.kernel;

import java.util.List;

/**
 * A reason why something a user asked for is refused, as data.
 *
 * @param code key of the text that says what is wrong and what to do; its arguments are {@code args} in order
 * @param path where: a field, a row, an indicator; empty where the whole is meant
 * @param args values for the text: strings, integers, {@code BigDecimal}s, dates
 */
public record Violation(String code, String path, List<Object> args) {

    public Violation {
        args = List.copyOf(args);
    }

    public static Violation of(String code, Object... args) {
        return new Violation(code, "", List.of(args));
    }

    public static Violation at(String path, String code, Object... args) {
        return new Violation(code, path, List.of(args));
    }
}
