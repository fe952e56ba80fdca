package org.clusterreview.applications.workbook;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.csv.CsvRow;
import org.clusterreview.kernel.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/** Reads the list of figures from a comma-separated table; every fault is reported. */
public final class FigureItems {

    private static final int MAX_YEARS = 5;
    private static final List<String> COLUMNS =
            List.of("key", "name", "name_en", "unit", "integer", "years", "min", "part_of");

    /** What was read; usable only where there is no fault. */
    public record Reading(List<FigureItem> items, List<Fault> faults) {

        public Reading {
            items = List.copyOf(items);
            faults = List.copyOf(faults);
        }
    }

    private FigureItems() {}

    /**
     * The list that travels with the program.
     *
     * @throws IllegalStateException where it is at fault, which the tests exclude
     */
    public static List<FigureItem> shipped() {
        Reading reading = of(CsvTable.shipped("dictionaries/figures.csv", COLUMNS));
        if (!reading.faults().isEmpty()) {
            throw new IllegalStateException("shipped figures: " + reading.faults());
        }
        return reading.items();
    }

    public static Reading read(Reader in) {
        return of(CsvTable.read("figures.csv", in, COLUMNS));
    }

    private static Reading of(CsvTable table) {
        List<FigureItem> items = table.rows().stream().map(FigureItems::item).toList();
        Set<String> keys = new HashSet<>();
        for (CsvRow row : table.rows()) {
            if (!keys.add(row.text("key"))) {
                row.fault("key", "figures.key.twice", row.text("key"));
            }
        }
        for (CsvRow row : table.rows()) {
            row.optional("part_of")
                    .filter(whole -> !keys.contains(whole))
                    .ifPresent(whole -> row.fault("part_of", "figures.partOf.unknown", whole));
        }
        return new Reading(items, table.faults());
    }

    private static FigureItem item(CsvRow row) {
        return new FigureItem(
                row.required("key"),
                row.required("name"),
                row.required("name_en"),
                row.required("unit"),
                row.choice("integer", row.text("integer"), YesNo.class) == YesNo.YES,
                row.integer("years", 1, MAX_YEARS),
                min(row),
                row.optional("part_of"));
    }

    private enum YesNo {
        NO,
        YES
    }

    private static @Nullable BigDecimal min(CsvRow row) {
        String text = row.text("min");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            row.fault("min", "figures.min.notNumber", text);
            return null;
        }
    }
}
