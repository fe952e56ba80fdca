package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.clusterreview.access.Role;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.Issue;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** The document by which the list takes effect; with it the clusters enter the registry. */
class IssuePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;
    private final transient Runnable done;

    IssuePanel(ListServices services, Shown shown, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.done = done;
        addClassNames("work-card", "issue-panel");
        setId("issue");
        add(new H2(getTranslation("recognition.issue")));
        services.issues().of(shown.viewer(), shown.track().id()).ifPresentOrElse(this::show, () -> {
            if (shown.viewer().has(Role.ORGANISER) && !shown.partial()) {
                form();
            } else {
                add(new Paragraph(getTranslation("recognition.issue.none")));
            }
        });
    }

    private void show(Issue issue) {
        DescriptionList rows = new DescriptionList();
        row(rows, "recognition.issue.document", new Span(issue.documentNumber()));
        row(rows, "recognition.issue.date", new Span(issue.issuedOn().toString()));
        if (!shown.isEvaluation()) {
            row(
                    rows,
                    "recognition.issue.entered",
                    new Anchor("registry", getTranslation("recognition.report.entered", issue.entered())));
        }
        add(new StateBadge(Tone.OK, getTranslation("recognition.issue.done")), rows);
    }

    private void form() {
        TextField number = new TextField(getTranslation("recognition.issue.document"));
        number.setPlaceholder(getTranslation("recognition.issue.example"));
        DatePicker date = Fields.date(getTranslation("recognition.issue.date"));
        date.setMax(Times.today());
        services.issues().earliest(shown.viewer(), shown.track().id()).ifPresent(date::setMin);
        String name = getTranslation("recognition.issue.record");
        Button button = new Button(name, click -> {
            if (date.isEmpty()) {
                date.setErrorMessage(getTranslation("recognition.issue.date.missing"));
                date.setInvalid(true);
                return;
            }
            String consequence =
                    shown.isEvaluation() ? "recognition.issue.consequence.graded" : "recognition.issue.consequence";
            Dialogs.confirm(name, getTranslation(consequence), name, () -> issue(number, date));
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(number, date);
        fields.addClassName("notice-fields");
        add(fields, button);
    }

    private void issue(TextField number, DatePicker date) {
        Outcome<Issue> outcome =
                services.issues().issue(shown.viewer(), shown.track().id(), number.getValue(), date.getValue());
        if (outcome.isDone()) {
            Notices.done(getTranslation("recognition.issue.done"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }

    private void row(DescriptionList rows, String key, com.vaadin.flow.component.Component value) {
        rows.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
