package org.clusterreview.objections.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.clusterreview.access.Colleagues.Colleague;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.objections.Objection;
import org.clusterreview.ui.Notices;

/** Gives an objection to somebody to look into; only who may see it can be chosen. */
class AssignDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    AssignDialog(ObjectionServices services, Viewer viewer, Objection objection, Runnable done) {
        String name = getTranslation("objection.assign");
        setHeaderTitle(name);
        setWidth("28rem");
        ComboBox<Colleague> whom = new ComboBox<>(getTranslation("objection.investigator"));
        whom.setItems(services.investigations().assignable(viewer, objection.id()));
        whom.setItemLabelGenerator(Colleague::name);
        whom.setRequiredIndicatorVisible(true);
        whom.setWidthFull();
        Button assign = new Button(name, click -> {
            Outcome<Objection> outcome = services.investigations()
                    .assign(
                            viewer,
                            objection.id(),
                            objection.version(),
                            whom.getValue().id());
            if (outcome.isDone()) {
                close();
                done.run();
            } else {
                Notices.refused(outcome.violations());
            }
        });
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        assign.setEnabled(false);
        whom.addValueChangeListener(event -> assign.setEnabled(event.getValue() != null));
        add(new Paragraph(getTranslation("objection.assign.explained")), whom);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), assign);
    }
}
