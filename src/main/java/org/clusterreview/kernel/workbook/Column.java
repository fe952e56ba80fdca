package org.clusterreview.kernel.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form: its header is the contract with those who fill it in.
 *
 * @param required a row without a value here is at fault
 * @param expected a sheet without this column is at fault; one that came into the form later may be absent, and then every
 *     cell of it is empty
 */
public record Column(String header, boolean required, boolean expected, Kind kind) {

    public Column {
        if (required && !expected) {
            throw new IllegalArgumentException("a value that is required needs its column: " + header);
        }
    }

    public sealed interface Kind {

        /** Text of at most {@code max} characters; numbers count as text where they are whole. */
        record Text(int max) implements Kind {}

        /** One of a list of names; the reader decides whether a name is known. */
        record Choice(List<String> names) implements Kind {

            public Choice {
                names = List.copyOf(names);
            }
        }

        /**
         * @param unit for the comment of the header
         * @param decimals most digits after the point
         * @param min lowest value
         */
        record Number(String unit, int decimals, @Nullable BigDecimal min) implements Kind {}
    }

    public static Column text(String header, boolean required, int max) {
        return new Column(header, required, true, new Kind.Text(max));
    }

    /** Optional text in a column that came into the form later: older files are read without it. */
    public static Column later(String header, int max) {
        return new Column(header, false, false, new Kind.Text(max));
    }

    public static Column choice(String header, boolean required, List<String> names) {
        return new Column(header, required, true, new Kind.Choice(names));
    }

    public static Column number(String header, String unit, int decimals, @Nullable BigDecimal min) {
        return new Column(header, false, true, new Kind.Number(unit, decimals, min));
    }
}
