package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.clusterreview.reviews.GroupSummary;
import org.clusterreview.reviews.GroupSummary.MarkChange;
import org.clusterreview.reviews.GroupSummary.Part;
import org.clusterreview.reviews.MarkValue;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.ui.Tables;

/** What was given back, why, and what has changed since it was submitted. */
class SummaryChanges extends Section {

    private static final long serialVersionUID = 1L;

    SummaryChanges(GroupSummary summary) {
        addClassNames("work-card", "returned-changes");
        add(new H2(getTranslation("submit.returned")));
        summary.parts().stream().filter(SummaryChanges::isShown).forEach(this::show);
    }

    static boolean isShown(Part part) {
        return part.sheet().state() == SheetState.RETURNED
                || (!part.isSubmitted() && !part.changes().isEmpty());
    }

    private void show(Part part) {
        add(new H3(part.application()));
        part.sheet().reason().ifPresent(reason -> {
            Paragraph why = new Paragraph(getTranslation("score-sheet.returnedReason", reason));
            why.addClassName("returned-reason");
            add(why);
        });
        if (part.changes().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("submit.returned.unchanged"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        NativeTable table = Tables.table(
                getTranslation("submit.returned.table", part.application()),
                List.of(
                        getTranslation("scoring.marks.indicator"),
                        getTranslation("submit.returned.before"),
                        getTranslation("submit.returned.now")));
        NativeTableBody body = table.addBody();
        part.changes().forEach(change -> body.add(row(change)));
        add(Tables.scrolled(table));
    }

    private static NativeTableRow row(MarkChange change) {
        return new NativeTableRow(Tables.head(change.name()), cell(change.before()), cell(change.now()));
    }

    private static NativeTableCell cell(Optional<MarkValue> value) {
        NativeTableCell cell = new NativeTableCell(MarkWords.of(value));
        value.map(MarkValue::comment).filter(comment -> !comment.isBlank()).ifPresent(comment -> {
            Paragraph words = new Paragraph(comment);
            words.addClassName("quiet");
            cell.add(words);
        });
        return cell;
    }
}
