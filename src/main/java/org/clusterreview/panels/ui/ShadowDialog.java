package org.clusterreview.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Shadow;
import org.clusterreview.ui.Notices;

/** Adds an expert of the pool who scores beside a panel without counting. */
class ShadowDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Group group;
    private final transient BoardActions actions;
    private final ComboBox<Candidate> expert = new ComboBox<>();
    private final TextArea reason = new TextArea();

    ShadowDialog(Group group, BoardActions actions) {
        this.group = group;
        this.actions = actions;
        setHeaderTitle(getTranslation("shadow.add.to", group.name()));
        setWidth("36rem");
        addClassName("form-dialog");
        Paragraph told = new Paragraph(getTranslation("shadow.add.explained"));
        expert.setLabel(getTranslation("shadow.expert"));
        expert.setRequiredIndicatorVisible(true);
        expert.setWidthFull();
        expert.setItemLabelGenerator(candidate ->
                candidate.expert().name() + " · " + candidate.expert().employerName());
        expert.setItems(DataProvider.<Candidate, String>fromFilteringCallbacks(
                query -> page(query), query -> (int) page(query).count()));
        reason.setLabel(getTranslation("field.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(told, expert, reason);
        Button add = new Button(getTranslation("shadow.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), add);
    }

    /** Those who could be seated: ties hold for a shadow as for a member. */
    private java.util.stream.Stream<Candidate> page(Query<Candidate, String> query) {
        List<Candidate> all = actions.panels()
                .candidates(actions.viewer(), group.id(), query.getFilter().orElse(""));
        return all.stream()
                .filter(Candidate::canBeSeated)
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private void add() {
        Candidate chosen = expert.getValue();
        if (chosen == null) {
            expert.setInvalid(true);
            expert.setErrorMessage(getTranslation("shadow.expert.missing"));
            return;
        }
        Outcome<Shadow> outcome = actions.shadows()
                .add(actions.viewer(), group.id(), chosen.expert().id(), reason.getValue());
        if (outcome.isDone()) {
            Notices.done(getTranslation("shadow.added", chosen.expert().name()));
            close();
            actions.refresh().run();
        } else {
            Notices.refused(outcome.violations());
        }
    }
}
