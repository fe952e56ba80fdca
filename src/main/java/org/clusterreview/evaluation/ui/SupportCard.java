package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.evaluation.EvaluatedTrack;
import org.clusterreview.evaluation.EvaluationResult;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Notices;

/** Those to be supported (Article 25), and the lists as a workbook. */
class SupportCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient EvaluationServices services;
    private final transient Viewer viewer;
    private final Div issued = new Div();

    SupportCard(EvaluationServices services, Viewer viewer, int year, List<EvaluationResult> results) {
        this.services = services;
        this.viewer = viewer;
        Cards.head(this, "support", getTranslation("evaluation.support"), getTranslation("evaluation.support.article"));
        List<EvaluationResult> supported = results.stream()
                .filter(result -> result.consequence().equals(EvaluationResult.SUPPORT))
                .toList();
        if (supported.isEmpty()) {
            add(new Paragraph(getTranslation(
                    services.results().isPartial(viewer, year)
                            ? "evaluation.support.withheld"
                            : "evaluation.support.none")));
        } else {
            UnorderedList list = new UnorderedList();
            supported.forEach(result -> list.add(new ListItem(
                    Cards.history(result.cluster(), result.name()),
                    new Span(" " + result.published() + " · "
                            + result.gradeName().in(getLocale())))));
            add(list);
        }
        if (!results.isEmpty()
                && viewer.hasAny("ORGANISER", "STAFF")
                && !services.results().isPartial(viewer, year)) {
            services.results().tracks(viewer, year).stream()
                    .filter(track -> results.stream()
                            .anyMatch(result ->
                                    result.track().equals(track.track().id())))
                    .forEach(this::export);
        }
        issued.getElement().setAttribute("aria-live", "polite");
        add(issued);
    }

    private void export(EvaluatedTrack track) {
        add(new Button(getTranslation("evaluation.export", track.round().name()), click -> {
            switch (services.exports().export(viewer, track.track().id())) {
                case Outcome.Done<IssuedDocument>(var document) -> {
                    issued.removeAll();
                    issued.add(
                            new Span(getTranslation("evaluation.exported")),
                            new FileLink(services.files(), viewer, document.file()));
                }
                case Outcome.Refused<IssuedDocument>(var violations) -> Notices.refused(violations);
            }
        }));
    }
}
