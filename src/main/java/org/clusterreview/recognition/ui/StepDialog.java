package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.recognition.ListStep;
import org.clusterreview.recognition.ListStep.Verdict;
import org.clusterreview.recognition.NewStep;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Records what a step of the approval chain decided: by whom, when, and by which document. */
class StepDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient Shown shown;
    private final transient RecognitionList list;
    private final transient ListStep step;
    private final transient Runnable done;
    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final TextField approver = new TextField();
    private final DatePicker decidedOn;
    private final TextField number = new TextField();
    private final TextArea remark = new TextArea();
    private final SupportingDocument document = new SupportingDocument(getTranslation("recognition.approval.document"));
    private final Button save = new Button();

    StepDialog(ListServices services, Shown shown, RecognitionList list, ListStep step, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.list = list;
        this.step = step;
        this.done = done;
        decidedOn = Fields.date(getTranslation("recognition.approval.date"));
        String name = step.step().name().in(getLocale());
        setHeaderTitle(getTranslation("recognition.approval.record", name));
        setWidth("36rem");
        fields();
        add(
                new Paragraph(getTranslation("recognition.approval.explained", list.revision())),
                verdict,
                approver,
                decidedOn,
                number,
                remark,
                document);
        save.setText(getTranslation("action.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> save());
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
        check();
    }

    private void fields() {
        verdict.setLabel(getTranslation("recognition.approval.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(v -> getTranslation("recognition.approval.verdict." + v.name()));
        verdict.setRequiredIndicatorVisible(true);
        verdict.addValueChangeListener(event -> {
            remark.setRequiredIndicatorVisible(event.getValue() == Verdict.RETURNED);
            check();
        });
        approver.setLabel(getTranslation("recognition.approval.by"));
        approver.setWidthFull();
        approver.setRequiredIndicatorVisible(true);
        approver.setValueChangeMode(ValueChangeMode.EAGER);
        approver.addValueChangeListener(event -> check());
        decidedOn.setValue(Times.today());
        decidedOn.setMax(Times.today());
        decidedOn.setRequiredIndicatorVisible(true);
        decidedOn.addValueChangeListener(event -> check());
        number.setLabel(getTranslation("recognition.approval.number"));
        number.setPlaceholder(getTranslation("recognition.approval.number.example"));
        number.setWidthFull();
        remark.setLabel(getTranslation("recognition.approval.remark.label"));
        remark.setWidthFull();
        remark.setMinRows(2);
        remark.setValueChangeMode(ValueChangeMode.EAGER);
        remark.addValueChangeListener(event -> check());
    }

    private void check() {
        boolean silent =
                verdict.getValue() == Verdict.RETURNED && remark.getValue().isBlank();
        save.setEnabled(!verdict.isEmpty() && !approver.getValue().isBlank() && !decidedOn.isEmpty() && !silent);
    }

    private void save() {
        Outcome<Optional<UUID>> file = document.store(services.files(), shown.viewer());
        if (!file.isDone()) {
            Notices.refused(file.violations());
            return;
        }
        NewStep wanted = new NewStep(
                list.revision(),
                step.step().id(),
                verdict.getValue(),
                approver.getValue(),
                decidedOn.getValue(),
                number.getValue(),
                file.orThrow(),
                remark.getValue());
        Outcome<?> outcome =
                services.approvals().record(shown.viewer(), shown.track().id(), wanted);
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("recognition.approval.done"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
