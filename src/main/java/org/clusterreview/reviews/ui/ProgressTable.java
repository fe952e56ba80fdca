package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.ui.Progress.Column;
import org.clusterreview.reviews.ui.Progress.GroupProgress;
import org.clusterreview.reviews.ui.Progress.Row;
import org.clusterreview.ui.WithheldNote;

/** The sheets of one group: applications down, seats across, and at the foot what each expert still owes. */
class ProgressTable extends Section {

    private static final long serialVersionUID = 1L;

    /** What opens a sheet. */
    interface Opener {

        void open(SheetProgress progress, Row row, Column column);
    }

    private final transient GroupProgress group;
    private final transient Opener opener;

    ProgressTable(GroupProgress group, Opener opener) {
        this.group = group;
        this.opener = opener;
        addClassNames("work-card", "progress");
        add(new H2(group.name()));
        if (group.withheld()) {
            add(new WithheldNote(getTranslation("withheld.group")));
        }
        if (group.rows().isEmpty()) {
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("table");
        table.getHead().add(head());
        NativeTableBody body = table.addBody();
        group.rows().forEach(row -> body.add(row(row)));
        table.getFoot().add(foot());
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(scroll);
    }

    private NativeTableRow head() {
        NativeTableRow head = new NativeTableRow(
                header("col", new Span(getTranslation("scoring.application"))),
                numeric(header("col", new Span(getTranslation("scoring.submitted")))));
        for (Column column : group.columns()) {
            Span seat = new Span(getTranslation(
                    column.active() ? "scoring.seat" : "scoring.seat.left", String.valueOf(column.seat())));
            seat.addClassName("progress-seat");
            head.add(header("col", seat, new Span(column.name())));
        }
        return head;
    }

    private NativeTableRow row(Row row) {
        NativeTableRow line = new NativeTableRow(
                header("row", new Span(row.name())),
                numeric(getTranslation("scoring.filled", row.submitted(), row.wanted())));
        for (int i = 0; i < group.columns().size(); i++) {
            Column column = group.columns().get(i);
            Optional<SheetProgress> progress = row.sheets().get(i);
            line.add(progress.map(one -> new NativeTableCell(button(one, row, column)))
                    .orElseGet(() -> new NativeTableCell("—")));
        }
        return line;
    }

    private NativeTableRow foot() {
        long owed = group.rows().stream()
                .flatMap(Row::present)
                .filter(Progress::isOpen)
                .count();
        NativeTableRow foot =
                new NativeTableRow(header("row", new Span(getTranslation("scoring.owed"))), numeric(owed(owed)));
        for (int i = 0; i < group.columns().size(); i++) {
            foot.add(new NativeTableCell(owed(group.open(i))));
        }
        return foot;
    }

    private String owed(long sheets) {
        return sheets == 0 ? getTranslation("scoring.owed.none") : getTranslation("scoring.owed.count", sheets);
    }

    private NativeButton button(SheetProgress progress, Row row, Column column) {
        NativeButton button = new NativeButton("", click -> opener.open(progress, row, column));
        button.add(SheetBadge.of(progress));
        button.addClassName("progress-cell");
        button.setAriaLabel(getTranslation("scoring.cell", row.name(), column.name(), SheetBadge.word(progress)));
        return button;
    }

    private static NativeTableHeaderCell header(String scope, Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell numeric(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("numeric");
        return cell;
    }

    private static NativeTableHeaderCell numeric(NativeTableHeaderCell cell) {
        cell.addClassName("numeric");
        return cell;
    }
}
