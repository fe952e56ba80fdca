package org.clusterreview.kernel.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a {@link CsvTable}. What cannot be read is added to the faults of the table. */
public final class CsvRow {

    private final CsvTable table;
    private final CSVRecord entry;
    private final int line;

    CsvRow(CsvTable table, CSVRecord entry, int line) {
        this.table = table;
        this.entry = entry;
        this.line = line;
    }

    /** The text of a cell, possibly empty. */
    public String text(String column) {
        return entry.get(column);
    }

    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(t -> !t.isEmpty());
    }

    /** The text of a cell that must not be empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "csv.value.missing", column);
        }
        return text;
    }

    /** The values of a cell, separated by {@code |}; none where it is empty. */
    public List<String> list(String column) {
        return optional(column)
                .map(t -> Arrays.stream(t.split("\\|", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    /** A whole number within bounds; the lower bound where it is none. */
    public int integer(String column, int min, int max) {
        try {
            int value = Integer.parseInt(text(column));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below like a number out of bounds
        }
        fault(column, "csv.value.integer", column, text(column), min, max);
        return min;
    }

    /** A date such as 2025-02-14; null where the cell is empty or none. */
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(column, "csv.value.date", column, text);
            return null;
        }
    }

    /** A constant of an enum by its lower-case name; the first one where there is none such. */
    public <E extends Enum<E>> E choice(String column, String value, Class<E> kinds) {
        E[] constants = kinds.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        fault(
                column,
                "csv.value.choice",
                column,
                value,
                Arrays.toString(constants).toLowerCase(Locale.ROOT));
        return constants[0];
    }

    public int line() {
        return line;
    }

    public void fault(String column, String code, Object... args) {
        table.add(line, column, code, args);
    }
}
