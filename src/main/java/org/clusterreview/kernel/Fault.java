package org.clusterreview.kernel;

import java.util.List;

/**
 * A fault in an input file, as data.
 *
 * @param file name of the file as the user gave it
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1 (a character of a text, a column of a table); 0 where the whole line is meant
 * @param path the field inside the file, such as {@code aggregation.rounding[0].places}; may be empty
 * @param code key of the text that says what is wrong and how to mend it
 * @param args values for the text
 */
public record Fault(String file, int line, int column, String path, String code, List<Object> args) {

    public Fault {
        args = List.copyOf(args);
    }

    public static Fault at(String file, int line, int column, String path, String code, Object... args) {
        return new Fault(file, line, column, path, code, List.of(args));
    }
}
