package org.clusterreview.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;

/**
 * Lines of numbers with commas between them, as matrices and instances are written: no quotes within a number, blank lines
 * passed over. A first line with a cell that is neither empty nor a number is a header. Cells that are no number are faults.
 */
final class NumberLines {

    /** @param line from 1 */
    record Line(int line, List<BigDecimal> values) {}

    /** Nobody writes longer numbers, and none with such exponents can be reckoned with. */
    private static final int LONGEST = 60;

    private final String file;
    private final List<Fault> faults;
    private final List<Line> lines = new ArrayList<>();

    private NumberLines(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    static List<Line> read(InputFile input, List<Fault> faults) {
        NumberLines numbers = new NumberLines(input.name(), faults);
        int number = 0;
        boolean first = true;
        for (String text : (Iterable<String>) input.text().lines()::iterator) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            if (!first || !isHeader(text)) {
                numbers.add(number, text);
            }
            first = false;
        }
        return numbers.lines;
    }

    private static boolean isHeader(String text) {
        for (String cell : text.split(",", -1)) {
            String plain = plain(cell);
            if (!plain.isEmpty() && number(plain).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private static Optional<BigDecimal> number(String plain) {
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(plain);
            return Math.abs((long) value.scale()) > LONGEST ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private void add(int number, String text) {
        String[] cells = text.split(",", -1);
        List<BigDecimal> values = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            String plain = plain(cells[i]);
            Optional<BigDecimal> value = number(plain);
            if (value.isEmpty()) {
                faults.add(Fault.at(
                        file,
                        number,
                        i + 1,
                        "",
                        plain.isEmpty() ? "cli.assign.cell.empty" : "cli.csv.notNumber",
                        plain));
            }
            values.add(value.orElse(BigDecimal.ZERO));
        }
        lines.add(new Line(number, values));
    }
}
