package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.applications.RevisionComparison;
import org.clusterreview.applications.RevisionComparison.Field;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Two contents of an application side by side; what differs stands out by a mark and a word. */
class ComparisonTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ChangeWords words;

    /** @param all also what is the same in both */
    ComparisonTable(ApplicationFile file, RevisionComparison comparison, boolean all) {
        words = new ChangeWords(
                new ApplicationForm(file.dictionary(), FigureItems.shipped(), file.lastYear(), LocalDate.EPOCH),
                getLocale(),
                this::getTranslation);
        addClassName("comparison");
        if (comparison.changes().isEmpty()) {
            add(new Paragraph(getTranslation("comparison.same")));
        }
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        table.getHead()
                .add(Card.headers(
                        getTranslation("comparison.field"),
                        getTranslation("comparison.revision", comparison.left()),
                        getTranslation("comparison.revision", comparison.right()),
                        getTranslation("comparison.change")));
        NativeTableBody body = table.addBody();
        (all ? comparison.fields() : comparison.changes()).forEach(field -> body.add(row(field)));
        add(Card.scrolling(table));
    }

    private NativeTableRow row(Field field) {
        NativeTableRow row = new NativeTableRow(
                Card.rowHeader(new Span(name(field))),
                Card.cell(value(field, field.left())),
                Card.cell(value(field, field.right())),
                field.changed()
                        ? Card.cell(new StateBadge(Tone.WARN, getTranslation("comparison.changed")))
                        : Card.cell(""));
        row.setClassName("changed", field.changed());
        return row;
    }

    private String name(Field field) {
        return switch (field.name()) {
            case "members" -> getTranslation("comparison.members");
            case "people" -> getTranslation("comparison.people");
            default -> words.name(field.name());
        };
    }

    private String value(Field field, Optional<String> value) {
        return switch (field.name()) {
            case "contact", "phone" -> getTranslation("comparison.personal");
            default -> words.value(field.name(), value);
        };
    }
}
