package org.clusterreview.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Tables of numbers. */
final class PoolTables {

    private PoolTables() {}

    /** @param numeric names of the columns after the first, which hold numbers */
    static NativeTable table(String name, String first, List<String> numeric) {
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        table.getElement().setAttribute("aria-label", name);
        NativeTableRow head = new NativeTableRow(column(first));
        for (String column : numeric) {
            NativeTableHeaderCell cell = column(column);
            cell.addClassName("numeric");
            head.add(cell);
        }
        table.getHead().add(head);
        return table;
    }

    static NativeTableHeaderCell column(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    static NativeTableRow row(String name) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        return new NativeTableRow(head);
    }

    static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("numeric");
        return cell;
    }

    static NativeTableCell cell(Component... content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    static Div scrolled(NativeTable table) {
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", table.getElement().getAttribute("aria-label"));
        return scroll;
    }

    /** A small bar beside a number, which says the same. */
    @Tag("progress")
    static class Share extends Component {

        private static final long serialVersionUID = 1L;

        Share(int value, int most) {
            getElement().setAttribute("max", String.valueOf(Math.max(1, most)));
            getElement().setAttribute("value", String.valueOf(Math.min(value, Math.max(1, most))));
            getElement().setAttribute("aria-hidden", "true");
            getElement().getClassList().add("share-bar");
        }
    }
}
