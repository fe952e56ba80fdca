package org.clusterreview.kernel.workbook;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row that has content.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells by column, from 1; empty cells are absent
 */
public record SheetRow(int number, SortedMap<Integer, Cell> cells) {

    public SheetRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }
}
