package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.evaluation.Subject;
import org.clusterreview.registry.Cluster;
import org.clusterreview.ui.Tables;

/**
 * Applications of the year, each with the cluster that it is about, until their document is recorded: first those of which it is
 * not known, then the others, whose cluster can be put right.
 */
class SubjectsCard extends Section {

    private static final long serialVersionUID = 1L;

    /** So many stand open on the page; more are folded away. */
    private static final int OPEN = 10;

    private final transient EvaluationServices services;
    private final transient Viewer viewer;
    private final transient Runnable done;
    private final boolean linking;

    SubjectsCard(EvaluationServices services, Viewer viewer, int year, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.done = done;
        this.linking =
                viewer.hasAny("ORGANISER", "STAFF") && !services.results().isPartial(viewer, year);
        List<Subject> all = services.subjects().open(viewer, year);
        List<Subject> unlinked =
                all.stream().filter(subject -> subject.cluster().isEmpty()).toList();
        List<Subject> linked =
                all.stream().filter(subject -> subject.cluster().isPresent()).toList();
        setVisible(!all.isEmpty());
        Cards.head(this, "subjects", getTranslation("evaluation.subjects"), "");
        if (!unlinked.isEmpty()) {
            add(
                    new Paragraph(getTranslation("evaluation.subjects.explained", unlinked.size())),
                    Tables.scrolled(table(getTranslation("evaluation.subjects.unlinked"), unlinked)));
        }
        if (!linked.isEmpty()) {
            String title = getTranslation("evaluation.subjects.linked", linked.size());
            Details details = new Details(title, Tables.scrolled(table(title, linked)));
            details.setOpened(linked.size() <= OPEN);
            details.setWidthFull();
            add(details);
        }
    }

    private NativeTable table(String title, List<Subject> subjects) {
        NativeTable table = Tables.table(
                title,
                List.of(
                        getTranslation("evaluation.column.application"),
                        getTranslation("evaluation.column.applicant"),
                        getTranslation("evaluation.column.name"),
                        getTranslation("evaluation.column.action")));
        subjects.forEach(subject -> table.add(row(subject)));
        return table;
    }

    private NativeTableRow row(Subject subject) {
        NativeTableRow row = new NativeTableRow(
                Cards.cell(new Span(subject.application().name())),
                Cards.cell(new Span(subject.application().applicantName())));
        row.add(Cards.cell(subject.cluster()
                .map(cluster -> new Span(
                        Cards.history(cluster.id(), cluster.name()), new Span(" "), Tables.quiet(how(subject))))
                .orElseGet(() -> new Span("–"))));
        if (linking) {
            String action = getTranslation(subject.cluster().isEmpty() ? "evaluation.link" : "evaluation.link.change");
            Button button = new Button(
                    action,
                    click -> new LinkDialog(
                                    services,
                                    viewer,
                                    subject.application(),
                                    subject.cluster().map(Cluster::id),
                                    done)
                            .open());
            button.setAriaLabel(action + " · " + subject.application().name());
            row.add(Cards.cell(button));
        } else {
            row.add(Cards.cell(new Span("–")));
        }
        return row;
    }

    private String how(Subject subject) {
        return getTranslation(subject.byHand() ? "evaluation.subjects.by-hand" : "evaluation.subjects.by-name");
    }
}
