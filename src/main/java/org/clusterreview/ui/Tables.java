package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Plain tables, for what is read rather than worked on. */
public final class Tables {

    private Tables() {}

    /** @param name told to whoever does not see it */
    public static NativeTable table(String name, List<String> columns) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        table.getElement().setAttribute("aria-label", name);
        NativeTableRow head = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        return table;
    }

    public static Div scrolled(NativeTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    /** A row whose first cell names it. */
    public static NativeTableRow row(String name, String... cells) {
        NativeTableRow row = new NativeTableRow(head(name));
        for (String cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        return row;
    }

    public static NativeTableHeaderCell head(String name) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        return head;
    }

    public static NativeTableCell number(int number) {
        NativeTableCell cell = new NativeTableCell(String.valueOf(number));
        cell.addClassName("numeric");
        return cell;
    }

    public static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    /** A short form on the screen, the whole on paper. */
    public static Component hash(String whole) {
        Span beginning = new Span(whole.substring(0, Math.min(12, whole.length())) + "…");
        beginning.addClassName("no-print");
        Span all = new Span(whole);
        all.addClassName("print-only");
        Span hash = new Span(beginning, all);
        hash.addClassName("hash");
        hash.setTitle(whole);
        return hash;
    }
}
