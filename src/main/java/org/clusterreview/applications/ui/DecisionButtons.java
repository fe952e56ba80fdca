package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.FormalState;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;

/** Pass, give back to be completed, or do not pass; each with words that are kept. */
class DecisionButtons {

    private static final int REASON_LENGTH = 2_000;

    private final FormalChecks checks;
    private final Viewer viewer;
    private final Application application;
    private final Runnable refresh;

    DecisionButtons(FormalChecks checks, Viewer viewer, Application application, Runnable refresh) {
        this.checks = checks;
        this.viewer = viewer;
        this.application = application;
        this.refresh = refresh;
    }

    Component[] all() {
        Button pass = new Button(text("formal.decide.PASSED"), click -> ask(FormalState.PASSED));
        pass.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Component[] {
            new Button(text("formal.decide.REJECTED"), click -> ask(FormalState.REJECTED)),
            new Button(text("formal.decide.RETURNED"), click -> askForCompletion()),
            pass
        };
    }

    private void ask(FormalState state) {
        String action = text("formal.decide." + state.name());
        Dialogs.reason(
                action,
                text("formal.decide.explained." + state.name()),
                action,
                reason -> decide(state, reason, Optional.empty()));
    }

    private void askForCompletion() {
        Dialog dialog = new Dialog(text("formal.decide.RETURNED"));
        dialog.setWidth("32rem");
        TextArea reason = new TextArea(text("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        DatePicker deadline = Fields.date(text("formal.deadline"));
        Button confirm = new Button(text("formal.decide.RETURNED"), click -> {
            if (decide(FormalState.RETURNED, reason.getValue().strip(), Optional.ofNullable(deadline.getValue()))) {
                dialog.close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(text("formal.decide.explained.RETURNED")), reason, deadline);
        dialog.getFooter().add(new Button(text("action.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    private boolean decide(FormalState state, String reason, Optional<LocalDate> deadline) {
        Outcome<Application> outcome = checks.decide(viewer, application.id(), state, reason, deadline);
        if (outcome.isDone()) {
            Notices.done(text("formal.decision.saved"));
        } else {
            Notices.refused(outcome.violations());
        }
        refresh.run();
        return outcome.isDone();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
