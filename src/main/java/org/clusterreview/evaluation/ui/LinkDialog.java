package org.clusterreview.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.ui.Notices;

/** Says which cluster of the register an application is about; the likeliest stand first. */
class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 2_000;

    /** @param present the cluster that it is about so far */
    LinkDialog(
            EvaluationServices services,
            Viewer viewer,
            Application application,
            Optional<ClusterId> present,
            Runnable done) {
        setHeaderTitle(getTranslation("evaluation.link") + " · " + application.name());
        setWidth("36rem");
        ComboBox<Cluster> cluster = new ComboBox<>(getTranslation("evaluation.link.which"));
        cluster.setItems(services.subjects().candidates(viewer, application).stream()
                .filter(one -> present.filter(one.id()::equals).isEmpty())
                .toList());
        cluster.setItemLabelGenerator(Cluster::name);
        cluster.setWidthFull();
        cluster.setRequiredIndicatorVisible(true);
        TextArea reason = new TextArea(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Button link = new Button(getTranslation("evaluation.link"), click -> {
            Outcome<ClusterId> outcome = services.subjects()
                    .link(
                            viewer,
                            application.id(),
                            application.track(),
                            cluster.getValue().id(),
                            reason.getValue());
            if (outcome.isDone()) {
                close();
                Notices.done(getTranslation("evaluation.linked"));
                done.run();
            } else {
                Notices.refused(outcome.violations());
            }
        });
        link.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        link.setEnabled(false);
        Runnable check =
                () -> link.setEnabled(!cluster.isEmpty() && !reason.getValue().isBlank());
        cluster.addValueChangeListener(event -> check.run());
        reason.addValueChangeListener(event -> check.run());
        add(new Paragraph(getTranslation("evaluation.link.explained")), cluster, reason);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), link);
    }
}
