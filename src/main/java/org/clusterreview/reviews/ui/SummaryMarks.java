package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.reviews.GroupSummary;
import org.clusterreview.reviews.GroupSummary.Part;
import org.clusterreview.reviews.MarkValue;
import org.clusterreview.reviews.Task;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.ui.Tables;

/** Every mark of a group at once: applications down, indicators across; and the comments below. */
class SummaryMarks extends Section {

    private static final long serialVersionUID = 1L;

    SummaryMarks(GroupSummary summary) {
        addClassNames("work-card", "all-marks");
        List<Indicator> indicators = summary.model().onSheet();
        Paragraph legend = new Paragraph(getTranslation("submit.marks.legend"));
        legend.addClassName("quiet");
        add(new H2(getTranslation("submit.marks")), legend);
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        table.getElement().setAttribute("aria-label", getTranslation("submit.marks"));
        table.getHead().add(head(indicators));
        NativeTableBody body = table.addBody();
        summary.parts().forEach(part -> body.add(row(part, indicators)));
        add(Tables.scrolled(table));
        comments(summary, indicators);
    }

    private NativeTableRow head(List<Indicator> indicators) {
        NativeTableRow head = new NativeTableRow(column(getTranslation("tasks.application")));
        for (Indicator indicator : indicators) {
            NativeTableHeaderCell cell = column(indicator.name());
            Span max = new Span(MarkWords.plain(indicator.scoring().maximum()));
            max.addClassName("quiet");
            cell.add(max);
            cell.addClassName("indicator");
            head.add(cell);
        }
        NativeTableHeaderCell total = column(getTranslation("submit.total"));
        total.addClassName("numeric");
        head.add(total);
        return head;
    }

    private static NativeTableHeaderCell column(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(text));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(Part part, List<Indicator> indicators) {
        Set<String> missing = part.missing().stream().map(Task.Gap::indicator).collect(Collectors.toSet());
        NativeTableRow row = new NativeTableRow(Tables.head(part.application()));
        for (Indicator indicator : indicators) {
            Optional<MarkValue> value = Optional.ofNullable(part.marks().get(indicator.id()));
            row.add(
                    missing.contains(indicator.id()) && part.closed().isEmpty()
                            ? gap(part, indicator, value)
                            : cell(indicator, value));
        }
        row.add(numeric(part.isComplete() ? part.total().toPlainString() : MarkWords.NONE));
        return row;
    }

    private NativeTableCell gap(Part part, Indicator indicator, Optional<MarkValue> value) {
        boolean given = value.map(MarkValue::mark)
                .filter(mark -> !(mark instanceof Mark.Missing))
                .isPresent();
        NativeTableCell cell = new NativeTableCell(SheetLinks.to(
                part.sheet().id(),
                indicator.id(),
                getTranslation(given ? "submit.marks.comment-missing" : "submit.marks.gap")));
        cell.addClassNames("numeric", "gap");
        return cell;
    }

    private NativeTableCell cell(Indicator indicator, Optional<MarkValue> value) {
        NativeTableCell cell = numeric(MarkWords.of(value));
        value.map(MarkValue::mark)
                .filter(mark -> mark instanceof Mark.Given(var points)
                        && points.compareTo(indicator.scoring().maximum()) == 0)
                .ifPresent(top -> cell.addClassName("top"));
        value.map(MarkValue::comment).filter(comment -> !comment.isBlank()).ifPresent(comment -> {
            Span sign = new Span("※");
            sign.setTitle(comment);
            sign.addClassName("commented");
            cell.add(sign);
        });
        return cell;
    }

    private void comments(GroupSummary summary, List<Indicator> indicators) {
        NativeTable table = Tables.table(
                getTranslation("submit.comment"),
                List.of(
                        getTranslation("tasks.application"),
                        getTranslation("scoring.marks.indicator"),
                        getTranslation("scoring.marks.mark"),
                        getTranslation("submit.comment")));
        NativeTableBody body = table.addBody();
        int count = 0;
        for (Part part : summary.parts()) {
            for (Indicator indicator : indicators) {
                String comment = comment(part, indicator);
                if (!comment.isBlank()) {
                    count++;
                    body.add(Tables.row(
                            part.application(),
                            indicator.name(),
                            MarkWords.of(Optional.ofNullable(part.marks().get(indicator.id()))),
                            comment));
                }
            }
        }
        if (count > 0) {
            NativeDetails details = new NativeDetails(getTranslation("submit.comments", count), Tables.scrolled(table));
            details.addClassName("own-comments");
            add(details);
        }
    }

    private static String comment(Part part, Indicator indicator) {
        return Optional.ofNullable(part.marks().get(indicator.id()))
                .map(MarkValue::comment)
                .orElse("");
    }

    private static NativeTableCell numeric(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("numeric");
        return cell;
    }
}
