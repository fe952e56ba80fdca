package org.clusterreview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.clusterreview.kernel.Fault;

/** Everything that is wrong with an uploaded file: where, what, and how to mend it. */
public class FaultTable extends Section {

    private static final long serialVersionUID = 1L;

    /** Who has more faults than this mends the first and uploads again. */
    private static final int SHOWN = 200;

    public FaultTable(List<Fault> faults) {
        addClassNames("work-card", "blockers", "faults");
        getElement().setAttribute("role", "alert");
        add(new H2(getTranslation("faults.title", faults.size())), new Paragraph(getTranslation("faults.remedy")));
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("row", "column", "text")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("faults." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        faults.stream().limit(SHOWN).forEach(fault -> body.add(row(fault)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(scroll);
        if (faults.size() > SHOWN) {
            add(new Paragraph(getTranslation("faults.more", faults.size() - SHOWN)));
        }
    }

    private NativeTableRow row(Fault fault) {
        return new NativeTableRow(
                new NativeTableCell(number(fault.line())),
                new NativeTableCell(fault.path().isEmpty() ? number(fault.column()) : fault.path()),
                new NativeTableCell(getTranslation(fault.code(), fault.args().toArray())));
    }

    private static String number(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
