package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.approvals.Approval;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.ui.Notices;

/** Proposes another decision on one application: the decision, the reason, a document; a second person decides. */
class ChangeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 2_000;

    private final transient ListServices services;
    private final transient Shown shown;
    private final transient ListEntry entry;
    private final transient Runnable done;
    private final RadioButtonGroup<ListDecision> decision = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final Button propose = new Button();
    private final SupportingDocument document = new SupportingDocument(getTranslation("recognition.change.document"));

    ChangeDialog(ListServices services, Shown shown, ListEntry entry, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.entry = entry;
        this.done = done;
        setHeaderTitle(getTranslation("recognition.change") + " · " + entry.name());
        setWidth("36rem");
        add(
                new Paragraph(getTranslation(
                        "recognition.change.explained",
                        getTranslation(
                                "recognition.decision." + entry.decision().name()))),
                choice(),
                reasonField(),
                document);
        propose.setText(getTranslation("recognition.change.propose"));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setEnabled(false);
        propose.addClickListener(click -> propose());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), propose);
    }

    private RadioButtonGroup<ListDecision> choice() {
        List<ListDecision> others = Stream.of(
                        ListDecision.LISTED, ListDecision.RESERVE, ListDecision.CULTIVATION, ListDecision.NOT_LISTED)
                .filter(d -> d != entry.decision())
                .toList();
        decision.setLabel(getTranslation("recognition.change.to"));
        decision.setItems(others);
        decision.setItemLabelGenerator(d -> getTranslation("recognition.decision." + d.name()));
        decision.setRequiredIndicatorVisible(true);
        decision.addValueChangeListener(event -> check());
        return decision;
    }

    private TextArea reasonField() {
        reason.setLabel(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(event -> check());
        return reason;
    }

    private void check() {
        propose.setEnabled(!decision.isEmpty() && !reason.getValue().isBlank());
    }

    private void propose() {
        Outcome<Optional<UUID>> file = document.store(services.files(), shown.viewer());
        Outcome<Approval> outcome = file.isDone()
                ? services.changes()
                        .propose(
                                shown.viewer(),
                                shown.track().id(),
                                entry.application(),
                                decision.getValue(),
                                reason.getValue().strip(),
                                file.orThrow())
                : Outcome.refused(file.violations());
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("recognition.change.proposed"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
