package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.evaluation.Rectification;
import org.clusterreview.evaluation.Rectification.State;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;

/** Those that have to put something right (Article 25): the last day, the reports, and whether they were accepted. */
class RectificationCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient EvaluationServices services;
    private final transient Viewer viewer;
    private final transient Runnable done;

    RectificationCard(EvaluationServices services, Viewer viewer, int year, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.done = done;
        List<Rectification> all = services.rectifications().ofYear(viewer, year);
        Cards.head(
                this,
                "rectification",
                getTranslation("evaluation.rectification"),
                getTranslation("evaluation.rectification.article"));
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation(
                    services.results().isPartial(viewer, year)
                            ? "evaluation.rectification.withheld"
                            : "evaluation.rectification.none")));
            return;
        }
        NativeTable table = Tables.table(
                getTranslation("evaluation.rectification"),
                List.of(
                        getTranslation("evaluation.column.name"),
                        getTranslation("evaluation.column.due"),
                        getTranslation("evaluation.column.state"),
                        getTranslation("evaluation.column.reports"),
                        getTranslation("evaluation.column.action")));
        all.forEach(one -> table.add(row(one)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(Rectification one) {
        Tone tone = switch (one.state()) {
            case DUE -> Tone.TODO;
            case OVERDUE, REFUSED -> Tone.BLOCK;
            case REPORTED -> Tone.WARN;
            case ACCEPTED -> Tone.OK;
        };
        String word =
                getTranslation("evaluation.rectification.state." + one.state().name());
        return new NativeTableRow(
                Cards.cell(Cards.history(one.result().cluster(), one.result().name())),
                Cards.cell(new Span(one.due().toString())),
                Cards.cell(new StateBadge(
                        tone, one.isLate() ? word + getTranslation("evaluation.rectification.late") : word)),
                Cards.cell(one.reports().stream().map(this::report).toArray(Component[]::new)),
                Cards.cell(action(one)));
    }

    private Component report(Rectification.Report report) {
        Div line = new Div(new Span(getTranslation(
                "evaluation.rectification.report", report.receivedOn().toString(), report.text())));
        report.document()
                .flatMap(id -> services.files().find(viewer, id))
                .ifPresent(file -> line.add(new Span(" "), new FileLink(services.files(), viewer, file)));
        report.accepted()
                .ifPresent(accepted -> line.add(Tables.quiet(getTranslation(
                        accepted
                                ? "evaluation.rectification.report.accepted"
                                : "evaluation.rectification.report.refused",
                        report.consent()))));
        return line;
    }

    private Component action(Rectification one) {
        if (one.state() == State.REPORTED) {
            return new Anchor("approvals", getTranslation("evaluation.rectification.waiting"));
        }
        if (one.state() == State.ACCEPTED || !viewer.hasAny("ORGANISER", "STAFF")) {
            return new Span("–");
        }
        return new Button(
                getTranslation("evaluation.rectification.record"),
                click -> new ReportDialog(services, viewer, one, done).open());
    }
}
