package org.clusterreview.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.ClusterReport;
import org.clusterreview.registry.Lengths;
import org.clusterreview.registry.NewReport;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.ReportRule;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Records a report of an important matter as it came in. */
class ReportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RegistryServices services;
    private final transient Shown shown;
    private final transient Runnable done;
    private final RadioButtonGroup<BanRule.Cause> cause = new RadioButtonGroup<>();
    private final DatePicker happened = Fields.date(getTranslation("registry.report.happened"));
    private final DatePicker received = Fields.date(getTranslation("registry.report.received"));
    private final TextField by = new TextField(getTranslation("registry.report.by.label"));
    private final ReasonField text = new ReasonField(getTranslation("registry.report.text.label"), Lengths.REPORT);
    private final SupportingDocument document = new SupportingDocument(getTranslation("registry.report.file"));

    ReportDialog(RegistryServices services, Shown shown, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.done = done;
        ReportRule rule = services.reports().rule(shown.viewer()).orElseThrow();
        setHeaderTitle(
                getTranslation("registry.report") + " · " + shown.cluster().name());
        setWidth("40rem");
        cause.setLabel(getTranslation("registry.report.cause.label"));
        cause.setItems(rule.causes());
        cause.setItemLabelGenerator(one -> getTranslation("registry.report.heading", one.article(), one.text()));
        cause.setRequiredIndicatorVisible(true);
        happened.setRequiredIndicatorVisible(true);
        happened.setMax(Times.today());
        received.setRequiredIndicatorVisible(true);
        received.setMax(Times.today());
        received.setValue(Times.today());
        by.setRequiredIndicatorVisible(true);
        by.setValue(shown.file().unitName());
        by.setWidthFull();
        Div days = new Div(happened, received);
        days.addClassName("notice-fields");
        Button record = new Button(getTranslation("registry.report.record"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("registry.reports.rule", rule.article(), rule.within())),
                cause,
                days,
                by,
                text,
                document);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), record);
    }

    private void record() {
        if (cause.isEmpty() || happened.isEmpty() || received.isEmpty()) {
            cause.setInvalid(cause.isEmpty());
            happened.setInvalid(happened.isEmpty());
            received.setInvalid(received.isEmpty());
            Notices.refused(List.of(Violation.of("registry.fields.missing")));
            return;
        }
        Outcome<Optional<UUID>> file = document.store(services.files(), shown.viewer());
        Outcome<ClusterReport> outcome = file.then(stored -> services.reports()
                .record(
                        shown.viewer(),
                        shown.cluster().id(),
                        new NewReport(
                                cause.getValue().id(),
                                happened.getValue(),
                                received.getValue(),
                                by.getValue(),
                                text.getValue(),
                                stored)));
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("registry.report.recorded"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
