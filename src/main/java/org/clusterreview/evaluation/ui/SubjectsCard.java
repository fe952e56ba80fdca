package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.evaluation.Subject;
import org.clusterreview.ui.Tables;

/** Applications of the year of which it is not known which cluster they are about; it is there only where there are some. */
class SubjectsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient EvaluationServices services;
    private final transient Viewer viewer;
    private final transient Runnable done;

    SubjectsCard(EvaluationServices services, Viewer viewer, int year, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.done = done;
        List<Subject> unlinked = services.subjects().ofYear(viewer, year).stream()
                .filter(subject -> subject.cluster().isEmpty())
                .toList();
        setVisible(!unlinked.isEmpty());
        Cards.head(
                this,
                "subjects",
                getTranslation("evaluation.subjects", unlinked.size()),
                getTranslation("evaluation.subjects.explained"));
        NativeTable table = Tables.table(
                getTranslation("evaluation.subjects", unlinked.size()),
                List.of(
                        getTranslation("evaluation.column.application"),
                        getTranslation("evaluation.column.applicant"),
                        getTranslation("evaluation.column.action")));
        unlinked.forEach(subject -> table.add(row(subject)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(Subject subject) {
        NativeTableRow row = new NativeTableRow(
                Cards.cell(new Span(subject.application().name())),
                Cards.cell(new Span(subject.application().applicantName())));
        if (viewer.hasAny("ORGANISER", "STAFF")) {
            row.add(Cards.cell(new Button(
                    getTranslation("evaluation.link"),
                    click -> new LinkDialog(services, viewer, subject.application(), done).open())));
        } else {
            row.add(Cards.cell(new Span("–")));
        }
        return row;
    }
}
