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
import org.clusterreview.approvals.Approval;
import org.clusterreview.documents.ui.SupportingDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.NewCancellation;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Proposes that a cluster loses its standing; a second person decides. */
class CancellationDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RegistryServices services;
    private final transient Shown shown;
    private final transient Runnable done;
    private final RadioButtonGroup<BanRule.Cause> cause = new RadioButtonGroup<>();
    private final TextField number = new TextField(getTranslation("registry.document"));
    private final DatePicker on = Fields.date(getTranslation("registry.document.on"));
    private final ReasonField reason = new ReasonField(getTranslation("field.reason"));
    private final SupportingDocument document = new SupportingDocument(getTranslation("registry.cancel.file.label"));

    CancellationDialog(RegistryServices services, Shown shown, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.done = done;
        BanRule rule = services.cancellations().rule(shown.viewer());
        setHeaderTitle(
                getTranslation("registry.cancel") + " · " + shown.cluster().name());
        setWidth("40rem");
        cause.setLabel(getTranslation("registry.cancel.cause.label"));
        cause.setItems(rule.causes());
        cause.setItemLabelGenerator(one -> getTranslation("registry.report.heading", one.article(), one.text()));
        cause.setRequiredIndicatorVisible(true);
        number.setRequiredIndicatorVisible(true);
        on.setRequiredIndicatorVisible(true);
        on.setMax(Times.today());
        Div fields = new Div(number, on);
        fields.addClassName("notice-fields");
        Button propose = new Button(getTranslation("registry.cancel.propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(
                        getTranslation("registry.cancel.explained", rule.rule().article(), rule.years())),
                cause,
                fields,
                reason,
                document);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), propose);
    }

    private void propose() {
        if (cause.isEmpty() || on.isEmpty()) {
            cause.setInvalid(cause.isEmpty());
            on.setInvalid(on.isEmpty());
            Notices.refused(List.of(Violation.of("registry.fields.missing")));
            return;
        }
        Outcome<Optional<UUID>> file = document.store(services.files(), shown.viewer());
        Outcome<Approval> outcome = file.then(stored -> services.cancellations()
                .propose(
                        shown.viewer(),
                        shown.cluster().id(),
                        new NewCancellation(
                                cause.getValue().id(),
                                on.getValue(),
                                number.getValue(),
                                reason.getValue().strip(),
                                stored)));
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("registry.cancel.done"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
