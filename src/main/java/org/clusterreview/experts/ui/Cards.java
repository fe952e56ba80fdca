package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Cards with a table each, as the page of an expert is made of. */
final class Cards {

    private Cards() {}

    /** @param acts stand beside the title */
    static Section card(String title, List<? extends Component> acts, Component content) {
        Div scroll = new Div(content);
        scroll.addClassName("table-scroll");
        Div head = new Div(new H2(title));
        head.addClassName("card-head");
        head.add(acts.toArray(Component[]::new));
        Section card = new Section(head, scroll);
        card.addClassName("work-card");
        return card;
    }

    /** @param columns keys of their headers; an empty one heads the acts of a row */
    static NativeTable table(List<String> columns, NativeTableBody body) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(UI.getCurrent().getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        table.add(body);
        return table;
    }
}
