package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.clusterreview.reviews.MarkValue;
import org.clusterreview.reviews.SubmittedSheet;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;

/** The marks of a submitted sheet, in the model's order. */
class MarksTable extends Div {

    private static final long serialVersionUID = 1L;

    MarksTable(SubmittedSheet sheet, ScoringModel model) {
        addClassName("table-scroll");
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("indicator", "mark", "of")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("scoring.marks." + column));
            cell.getElement().setAttribute("scope", "col");
            if (!column.equals("indicator")) {
                cell.addClassName("numeric");
            }
            head.add(cell);
        }
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        model.onSheet()
                .forEach(indicator -> body.add(row(indicator, sheet.marks().get(indicator.id()))));
        add(table);
    }

    private NativeTableRow row(Indicator indicator, @Nullable MarkValue value) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(indicator.name());
        name.getElement().setAttribute("scope", "row");
        if (value != null && !value.comment().isBlank()) {
            Paragraph comment = new Paragraph(value.comment());
            comment.addClassName("quiet");
            name.add(comment);
        }
        return new NativeTableRow(
                name,
                numeric(value == null ? MarkWords.NONE : MarkWords.of(value.mark())),
                numeric(indicator.scoring().maximum().toPlainString()));
    }

    private static NativeTableCell numeric(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("numeric");
        return cell;
    }
}
