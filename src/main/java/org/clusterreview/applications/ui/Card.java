package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;

/** A part of the page of an application: a heading and what belongs under it. */
abstract class Card extends Section {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();

    Card(String title) {
        addClassName("work-card");
        head.addClassName("card-head");
        add(head);
        head.add(new H2(title));
    }

    /** Beside the heading. */
    void addToHead(Component component) {
        head.add(component);
    }

    static Div scrolling(NativeTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    static NativeTableRow headers(String... texts) {
        NativeTableRow row = new NativeTableRow();
        for (String text : texts) {
            row.add(column(text));
        }
        return row;
    }

    static NativeTableHeaderCell column(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    static NativeTableHeaderCell rowHeader(Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(content);
        return cell;
    }

    static NativeTableCell cell(String text) {
        return new NativeTableCell(text);
    }

    static NativeTableCell cell(Component... content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }
}
