package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.ui.Dialogs;

/** What an organiser can do with the proposal that is shown; one of the buttons leads on. */
final class AssignButtons {

    private AssignButtons() {}

    static Div of(ShownProposal shown, Proposal proposal, AssignActs acts) {
        List<Component> buttons = new ArrayList<>();
        if (shown.isOpen()) {
            switch (proposal.state()) {
                case RUNNING -> buttons.add(button("assignment.act.cancel", () -> acts.cancel(proposal)));
                case PROPOSED, TAKEN_BACK -> {
                    Button apply = primary("assignment.act.apply", () -> apply(proposal, acts));
                    apply.setEnabled(!shown.isDrawn());
                    buttons.add(apply);
                    buttons.add(again(shown, acts));
                    buttons.add(discard(proposal, acts));
                }
                case FAILED -> {
                    Button again = again(shown, acts);
                    again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    buttons.add(again);
                    buttons.add(discard(proposal, acts));
                }
                case APPLIED -> {
                    Button back = button("assignment.act.takeBack", () -> takeBack(proposal, acts));
                    back.setEnabled(!shown.isDrawn());
                    buttons.add(back);
                }
                case BROKEN, CANCELLED, DISCARDED -> {}
            }
        }
        Div row = new Div(buttons.toArray(Component[]::new));
        row.addClassNames("board-buttons", "no-print");
        row.setVisible(!buttons.isEmpty());
        return row;
    }

    /** Reckons for the first time, or for groups that are still empty. */
    static Button start(ShownProposal shown, AssignActs acts) {
        Button start = primary("assignment.act.start", acts::start);
        start.setEnabled(canStart(shown));
        return start;
    }

    private static Button again(ShownProposal shown, AssignActs acts) {
        Button again = button("assignment.act.again", acts::start);
        again.setEnabled(canStart(shown));
        return again;
    }

    private static boolean canStart(ShownProposal shown) {
        return !shown.isBusy()
                && !shown.isDrawn()
                && shown.plan()
                        .filter(plan -> !plan.panels().isEmpty() && plan.unresolved() == 0)
                        .isPresent();
    }

    private static void apply(Proposal proposal, AssignActs acts) {
        Dialogs.confirm(
                text("assignment.act.apply"),
                text("assignment.confirm.apply"),
                text("assignment.act.apply"),
                () -> acts.apply(proposal));
    }

    private static void takeBack(Proposal proposal, AssignActs acts) {
        Dialogs.reason(
                text("assignment.act.takeBack"),
                text("assignment.confirm.takeBack"),
                text("assignment.act.takeBack"),
                reason -> acts.takeBack(proposal, reason));
    }

    private static Button discard(Proposal proposal, AssignActs acts) {
        return button(
                "assignment.act.discard",
                () -> Dialogs.confirm(
                        text("assignment.act.discard"),
                        text("assignment.confirm.discard"),
                        text("assignment.act.discard"),
                        () -> acts.discard(proposal)));
    }

    private static Button primary(String key, Runnable action) {
        Button button = button(key, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Button button(String key, Runnable action) {
        return new Button(text(key), click -> action.run());
    }

    private static String text(String key) {
        return AssignWords.text(key);
    }
}
