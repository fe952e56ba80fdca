package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.evaluation.NewReport;
import org.clusterreview.evaluation.Rectification;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Records a report on what was put right; a second person accepts it or not. */
class ReportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int TEXT_LENGTH = 4_000;

    private final transient EvaluationServices services;
    private final transient Viewer viewer;
    private final transient Rectification rectification;
    private final transient Runnable done;
    private final DatePicker received = Fields.date(getTranslation("evaluation.rectification.received"));
    private final TextArea text = new TextArea(getTranslation("evaluation.rectification.summary"));
    private final SupportingDocument document =
            new SupportingDocument(getTranslation("evaluation.rectification.document"));

    ReportDialog(EvaluationServices services, Viewer viewer, Rectification rectification, Runnable done) {
        this.services = services;
        this.viewer = viewer;
        this.rectification = rectification;
        this.done = done;
        setHeaderTitle(getTranslation("evaluation.rectification.record") + " · "
                + rectification.result().name());
        setWidth("36rem");
        received.setValue(Times.today());
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxLength(TEXT_LENGTH);
        text.setRequiredIndicatorVisible(true);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        Button record = new Button(getTranslation("evaluation.rectification.record"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        record.setEnabled(false);
        text.addValueChangeListener(event -> record.setEnabled(!text.getValue().isBlank() && !received.isEmpty()));
        received.addValueChangeListener(
                event -> record.setEnabled(!text.getValue().isBlank() && !received.isEmpty()));
        add(new Paragraph(getTranslation("evaluation.rectification.explained")), received, text, document);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), record);
    }

    private void record() {
        Outcome<Optional<UUID>> file = document.store(services.files(), viewer);
        Outcome<Approval> outcome = file.isDone()
                ? services.rectifications()
                        .report(
                                viewer,
                                rectification.result().id(),
                                new NewReport(received.getValue(), text.getValue(), file.orThrow()))
                : Outcome.refused(file.violations());
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("evaluation.rectification.recorded"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
