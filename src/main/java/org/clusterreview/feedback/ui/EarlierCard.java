package org.clusterreview.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.feedback.FeedbackBatch;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** Letters that others have taken the place of; they stay on record. */
class EarlierCard extends Section {

    private static final long serialVersionUID = 1L;

    EarlierCard(FeedbackServices services, Viewer viewer, List<FeedbackBatch> batches) {
        addClassName("work-card");
        add(new H2(getTranslation("feedback.earlier")));
        NativeTable table = Tables.table(
                getTranslation("feedback.earlier"),
                List.of(
                        getTranslation("feedback.ordered"),
                        getTranslation("feedback.list"),
                        getTranslation("feedback.date"),
                        getTranslation("feedback.bundle")));
        NativeTableBody body = table.addBody();
        batches.forEach(batch -> body.add(new NativeTableRow(
                Tables.head(Times.minute(batch.orderedAt())),
                new NativeTableCell(getTranslation("feedback.list.revision", batch.listRevision())),
                new NativeTableCell(batch.terms().date().toString()),
                new NativeTableCell(all(services, viewer, batch)))));
        add(Tables.scrolled(table));
    }

    private Component all(FeedbackServices services, Viewer viewer, FeedbackBatch batch) {
        return batch.bundle()
                .<Component>map(file -> new FileLink(services.files(), viewer, file))
                .orElseGet(() -> new Span(getTranslation(
                        batch.finished().isPresent() ? "feedback.earlier.withheld" : "feedback.earlier.unfinished")));
    }
}
