package org.clusterreview.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.registry.ClusterReport;
import org.clusterreview.ui.Notices;

/** Decides on a report, once. */
class ReportDecisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RegistryServices services;
    private final transient Shown shown;
    private final transient ClusterReport report;
    private final transient Runnable done;
    private final RadioButtonGroup<ClusterReport.Verdict> verdict = new RadioButtonGroup<>();
    private final ReasonField reason = new ReasonField(getTranslation("field.reason"));
    private final Button decide = new Button();

    ReportDecisionDialog(RegistryServices services, Shown shown, ClusterReport report, Runnable done) {
        this.services = services;
        this.shown = shown;
        this.report = report;
        this.done = done;
        setHeaderTitle(getTranslation("registry.report.decide"));
        setWidth("32rem");
        verdict.setLabel(getTranslation("registry.report.verdict"));
        verdict.setItems(ClusterReport.Verdict.values());
        verdict.setItemLabelGenerator(one -> getTranslation("registry.report.verdict." + one.name()));
        verdict.setRequiredIndicatorVisible(true);
        verdict.addValueChangeListener(event -> check());
        reason.addValueChangeListener(event -> check());
        decide.setText(getTranslation("registry.report.decide"));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.setEnabled(false);
        decide.addClickListener(click -> decide());
        add(new Paragraph(getTranslation("registry.report.final")), verdict, reason);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), decide);
    }

    private void check() {
        decide.setEnabled(!verdict.isEmpty() && !reason.getValue().isBlank() && !reason.isTooLong());
    }

    private void decide() {
        Outcome<ClusterReport> outcome =
                services.reports().decide(shown.viewer(), report.id(), verdict.getValue(), reason.getValue());
        if (outcome.isDone()) {
            close();
            Notices.done(getTranslation("registry.report.decision.kept"));
            done.run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
