package org.clusterreview.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Predicate;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.NewDecision;
import org.clusterreview.ui.Fields;

/** Asks for the reason of a decision, and for the day by which a returned application is to come back. */
class DecisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();
    private final DatePicker deadline;

    /** @param onDecide closes the dialog when it accepts the decision */
    DecisionDialog(ApplicationFile file, FormalState state, Predicate<NewDecision> onDecide) {
        String action = getTranslation("formal.decide." + state.name());
        setHeaderTitle(action + " · " + file.application().name());
        setWidth("34rem");
        reason.setLabel(getTranslation("formal.decision.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(FormalChecks.TEXT_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        deadline = Fields.date(getTranslation("formal.decision.deadline"));
        deadline.setVisible(state == FormalState.RETURNED);
        Button confirm = new Button(action, click -> {
            if (onDecide.test(new NewDecision(state, reason.getValue(), Optional.ofNullable(deadline.getValue())))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reason.addValueChangeListener(
                change -> confirm.setEnabled(!change.getValue().isBlank()));
        reason.setValue(state == FormalState.PASSED ? passed(file) : "");
        confirm.setEnabled(!reason.isEmpty());
        add(new Paragraph(getTranslation("formal.decide." + state.name() + ".explained")));
        if (CheckActions.takesTwo(file)) {
            add(new Paragraph(getTranslation("formal.decide.two")));
        }
        add(reason, deadline);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), confirm);
    }

    private String passed(ApplicationFile file) {
        long excepted = RuleWords.exceptions(file.report());
        return excepted == 0
                ? getTranslation("formal.decision.passed")
                : getTranslation("formal.decision.passed.excepted", excepted);
    }
}
