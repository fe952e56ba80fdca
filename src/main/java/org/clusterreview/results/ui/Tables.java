package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Plain tables: they can be read aloud and printed as they are. */
final class Tables {

    /** What stands above a column, and whether figures stand in it, which are set to the right. */
    record Column(String head, boolean numeric) {

        static Column words(String head) {
            return new Column(head, false);
        }

        static Column figures(String head) {
            return new Column(head, true);
        }
    }

    private Tables() {}

    /** An empty table with its head. */
    static NativeTable table(Column... columns) {
        return table(List.of(columns));
    }

    static NativeTable table(List<Column> columns) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = table.getHead().addRow();
        for (Column column : columns) {
            head(head, column.head(), column.numeric());
        }
        return table;
    }

    /** The table in a region that scrolls by itself where it is wider than the page. */
    static Div scrolling(NativeTable table, String name) {
        Div region = new Div(table);
        region.addClassName("table-scroll");
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("aria-label", name);
        return region;
    }

    static NativeTableHeaderCell head(NativeTableRow row, String text, boolean numeric) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
        if (numeric) {
            cell.addClassName("numeric");
        }
        return cell;
    }

    static NativeTableHeaderCell rowHead(NativeTableRow row, Component... content) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(content);
        return cell;
    }

    static NativeTableCell text(NativeTableRow row, String text) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(text);
        return cell;
    }

    static NativeTableCell number(NativeTableRow row, String text) {
        NativeTableCell cell = text(row, text);
        cell.addClassName("numeric");
        return cell;
    }
}
