package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.evaluation.ClusterHistory;
import org.clusterreview.evaluation.NewRevocation;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Proposes to take a recognition back: the day, the document, the reason; a second person decides. */
class RevocationDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 2_000;

    private final transient EvaluationServices services;
    private final transient Viewer viewer;
    private final transient ClusterHistory history;
    private final transient Runnable done;
    private final DatePicker on = Fields.date(getTranslation("evaluation.revocation.on"));
    private final TextField number = new TextField(getTranslation("evaluation.revocation.document"));
    private final TextArea reason = new TextArea(getTranslation("field.reason"));
    private final SupportingDocument document =
            new SupportingDocument(getTranslation("evaluation.revocation.supporting"));

    RevocationDialog(EvaluationServices services, Viewer viewer, ClusterHistory history, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.history = history;
        this.done = done;
        setHeaderTitle(getTranslation("evaluation.revocation.propose") + " · "
                + history.cluster().name());
        setWidth("36rem");
        UnorderedList reasons = new UnorderedList();
        history.verdict()
                .ifPresent(verdict ->
                        VerdictTexts.reasons(this, verdict).forEach(text -> reasons.add(new ListItem(text))));
        on.setValue(Times.today());
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Button propose = new Button(getTranslation("evaluation.revocation.propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setEnabled(false);
        reason.addValueChangeListener(
                event -> propose.setEnabled(!reason.getValue().isBlank() && !on.isEmpty()));
        on.addValueChangeListener(event -> propose.setEnabled(!reason.getValue().isBlank() && !on.isEmpty()));
        add(new Paragraph(getTranslation("evaluation.revocation.explained")), reasons, on, number, reason, document);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), propose);
    }

    private void propose() {
        Outcome<Optional<UUID>> file = document.store(services.files(), viewer);
        Outcome<Approval> outcome = file.isDone()
                ? services.revocations()
                        .propose(
                                viewer,
                                history.cluster().id(),
                                new NewRevocation(
                                        on.getValue(),
                                        number.getValue(),
                                        reason.getValue().strip(),
                                        file.orThrow()))
                : Outcome.refused(file.violations());
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("evaluation.revocation.proposed"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
