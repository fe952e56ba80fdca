package org.clusterreview.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Pledge;
import org.clusterreview.conflicts.Pledges;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.DeclarationTask;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.Times;

/** The pledge to be read and signed, or as it was signed. */
class PledgeForm extends Div {

    private static final long serialVersionUID = 1L;

    PledgeForm(Viewer viewer, DeclarationTask task, Pledges pledges, Runnable changed) {
        addClassName("pledge");
        add(new H3(getTranslation("pledge.title")));
        task.pledge().ifPresentOrElse(this::signed, () -> form(viewer, task, pledges, changed));
    }

    private void signed(Pledge pledge) {
        Div state = new Div(
                new StateBadge(StateBadge.Tone.OK, getTranslation("pledge.signed")),
                new Span(pledge.name() + " · " + Times.minute(pledge.at())));
        state.addClassName("badges");
        add(state, new Details(getTranslation("pledge.text"), text(pledge.text())));
    }

    private void form(Viewer viewer, DeclarationTask task, Pledges pledges, Runnable changed) {
        String shown = pledges.text(viewer, task.track());
        TextField name = new TextField(getTranslation("pledge.sign-by-name"));
        name.setHelperText(getTranslation("pledge.sign-by-name.help"));
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Button sign = new Button(getTranslation("pledge.sign"), click -> {
            Outcome<Pledge> outcome = pledges.sign(viewer, task.track(), shown, name.getValue());
            if (outcome.isDone()) {
                Notices.done(getTranslation("pledge.signed"));
                changed.run();
            } else {
                Notices.refused(outcome.violations());
            }
        });
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setEnabled(false);
        name.addValueChangeListener(change -> sign.setEnabled(!change.getValue().isBlank()));
        Div acts = new Div(name, sign);
        acts.addClassName("pledge-acts");
        add(text(shown), acts);
    }

    /** Long texts scroll, and the keyboard reaches what scrolls. */
    private Paragraph text(String text) {
        Paragraph shown = new Paragraph(text);
        shown.addClassNames("template-text", "scrolls");
        shown.getElement().setAttribute("tabindex", "0");
        shown.getElement().setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", getTranslation("pledge.text"));
        return shown;
    }
}
