package org.clusterreview.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a drawing as cells. The first cell of a row names it. */
record ChartTable(String title, List<Column> columns, List<List<Cell>> rows) {

    record Column(String name, boolean numeric) {}

    /** A figure or a word; the mark follows it and says what is special about it. */
    record Cell(String text, @Nullable String mark) {

        static Cell of(String text) {
            return new Cell(text, null);
        }
    }
}
