package org.clusterreview.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;

/** Asks for what a waiver needs: a reason, a document, and until when it is to hold. */
class WaiverDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 2_000;

    /** Shows what came of it; whether it was accepted. */
    interface Settled {
        boolean of(Outcome<?> outcome, String told);
    }

    private final transient ConflictDetail.Acts acts;
    private final transient ConflictFinding finding;
    private final transient Settled settled;
    private final TextArea reason = new TextArea();
    private final DatePicker until;
    private final Button propose = new Button();
    private final SupportingDocument document = new SupportingDocument(getTranslation("conflict.waiver.document"));

    WaiverDialog(ConflictDetail.Acts acts, ConflictFinding finding, String expert, Settled settled) {
        this.acts = acts;
        this.finding = finding;
        this.settled = settled;
        setHeaderTitle(getTranslation("conflict.propose.WAIVER"));
        setWidth("36rem");
        until = Fields.date(getTranslation("conflict.waiver.until"));
        add(
                new Paragraph(getTranslation(
                        "conflict.propose.waiver.explained",
                        expert,
                        finding.ruleName().in(getLocale()))),
                reasonField(),
                document,
                until);
        propose.setText(getTranslation("conflict.propose"));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setEnabled(false);
        propose.addClickListener(click -> propose());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), propose);
    }

    private TextArea reasonField() {
        reason.setLabel(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(
                change -> propose.setEnabled(!change.getValue().isBlank()));
        return reason;
    }

    private void propose() {
        Outcome<Optional<UUID>> file = document.store(acts.files(), acts.viewer());
        Outcome<?> outcome = file.isDone()
                ? acts.decisions()
                        .proposeWaiver(
                                acts.viewer(),
                                finding.id(),
                                reason.getValue().strip(),
                                file.orThrow(),
                                Optional.ofNullable(until.getValue()))
                : file;
        if (settled.of(outcome, "conflict.proposed")) {
            close();
        }
    }
}
