package org.clusterreview.kernel.workbook;

import java.util.List;

/** A sheet with its rows in order; rows without content are left out. */
public record Sheet(String name, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** The name of a cell: column 3 of row 5 is C5. */
    public static String reference(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
