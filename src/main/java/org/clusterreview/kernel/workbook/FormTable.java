package org.clusterreview.kernel.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterreview.kernel.Fault;

/**
 * A sheet read as a table: its first row with content holds the headers, in any order. Spaces, an asterisk and the width
 * of brackets do not matter. Columns that came into the form later may be absent. Faults gather in the list given.
 */
public final class FormTable {

    private final String file;
    private final String sheet;
    private final List<Fault> faults;
    private final Map<Column, Integer> positions = new HashMap<>();
    private final List<FormRow> rows = new ArrayList<>();

    private FormTable(String file, String sheet, List<Fault> faults) {
        this.file = file;
        this.sheet = sheet;
        this.faults = faults;
    }

    /** The rows below the headers; none where the headers are wrong, since every cell would be. */
    public static List<FormRow> read(String file, Sheet sheet, List<Column> columns, List<Fault> faults) {
        FormTable table = new FormTable(file, sheet.name(), faults);
        if (sheet.rows().isEmpty()) {
            faults.add(Fault.at(file, 0, 0, sheet.name(), "workbook.sheet.empty", sheet.name()));
            return List.of();
        }
        if (table.matchHeaders(sheet.rows().getFirst(), columns)) {
            for (SheetRow row : sheet.rows().subList(1, sheet.rows().size())) {
                table.rows.add(new FormRow(table, row));
            }
        }
        return List.copyOf(table.rows);
    }

    private boolean matchHeaders(SheetRow headers, List<Column> columns) {
        int before = faults.size();
        Map<String, Column> wanted = new HashMap<>();
        columns.forEach(column -> wanted.put(normal(column.header()), column));
        SortedMap<Integer, String> unknown = new TreeMap<>();
        headers.cells().forEach((position, cell) -> {
            Column column = wanted.get(normal(cell.shown()));
            if (column == null) {
                unknown.put(position, cell.shown());
            } else if (positions.putIfAbsent(column, position) != null) {
                header(headers, position, "workbook.header.twice", column.header());
            }
        });
        unknown.forEach((position, text) -> header(headers, position, "workbook.header.unknown", text));
        for (Column column : columns) {
            if (column.expected() && !positions.containsKey(column)) {
                faults.add(
                        Fault.at(file, headers.number(), 0, sheet, "workbook.header.missing", sheet, column.header()));
            }
        }
        return faults.size() == before;
    }

    private void header(SheetRow headers, int position, String code, String text) {
        String reference = Sheet.reference(headers.number(), position);
        faults.add(Fault.at(file, headers.number(), position, sheet + "!" + reference, code, sheet, reference, text));
    }

    /** From 1; 0, where no cell is, for a column that is absent. */
    int position(Column column) {
        return positions.getOrDefault(column, 0);
    }

    /** Adds a fault of a cell; the text's arguments are sheet, reference, header and then those given. */
    void fault(int row, Column column, String code, Object... details) {
        List<Object> args = new ArrayList<>(List.of(sheet, Sheet.reference(row, position(column)), column.header()));
        args.addAll(List.of(details));
        finding(row, column, code, args);
    }

    /** Adds a fault of a cell; the text's arguments are those given. */
    void finding(int row, Column column, String code, List<Object> args) {
        int position = position(column);
        faults.add(new Fault(file, row, position, sheet + "!" + Sheet.reference(row, position), code, args));
    }

    private static String normal(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("[\\s*]", "");
    }
}
