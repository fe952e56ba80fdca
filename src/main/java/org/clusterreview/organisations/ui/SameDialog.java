package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationQuestion;

/** Asks which of two stands for both, and why they are one. */
class SameDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX_LENGTH = 2_000;

    /** Takes the answer; the dialog stays open where it is refused. */
    interface Answer {

        boolean take(Organisation kept, String reason);
    }

    SameDialog(OrganisationQuestion question, Answer answer) {
        setHeaderTitle(getTranslation("questions.same"));
        setWidth("32rem");
        RadioButtonGroup<Organisation> kept = new RadioButtonGroup<>(getTranslation("questions.kept"));
        kept.setItems(question.older(), question.newer());
        kept.setItemLabelGenerator(Organisation::name);
        kept.setValue(preferred(question));
        kept.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        TextArea reason = new TextArea(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_MAX_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Button confirm = new Button(getTranslation("questions.same"), click -> {
            if (answer.take(kept.getValue(), reason.getValue().strip())) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        reason.addValueChangeListener(
                change -> confirm.setEnabled(!change.getValue().isBlank()));
        add(new Paragraph(getTranslation("questions.same.explained")), kept, reason);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
        addOpenedChangeListener(opened -> reason.focus());
    }

    /** The one with a credit code, else the one that was known. */
    private static Organisation preferred(OrganisationQuestion question) {
        boolean newerIsKnown = question.newer().creditCode().isPresent()
                && question.older().creditCode().isEmpty();
        return newerIsKnown ? question.newer() : question.older();
    }
}
