package org.clusterreview.panels.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BooleanSupplier;
import org.clusterreview.panels.Group;

/** The small questions about groups: how many, and how they are called. */
final class GroupDialogs {

    private static final int NAME_LENGTH = 100;
    private static final int USUAL_GROUP = 12;

    private GroupDialogs() {}

    static void create(BoardActions actions, int number) {
        UI ui = UI.getCurrent();
        TextField name = name(ui.getTranslation("board.group.pattern").replace("#", String.valueOf(number)));
        Dialog dialog = dialog("board.group.add");
        dialog.add(name);
        finish(
                dialog,
                "board.group.add",
                () -> actions.settle(() -> actions.groups()
                        .create(actions.viewer(), actions.track().id(), name.getValue())));
    }

    static void rename(BoardActions actions, Group group) {
        TextField name = name(group.name());
        Dialog dialog = dialog("board.group.rename");
        dialog.add(name);
        finish(
                dialog,
                "action.save",
                () -> actions.settle(
                        () -> actions.groups().rename(actions.viewer(), group.id(), group.version(), name.getValue())));
    }

    static void propose(BoardActions actions, int ungrouped) {
        UI ui = UI.getCurrent();
        IntegerField count = new IntegerField(ui.getTranslation("board.propose.count"));
        count.setMin(1);
        count.setMax(ungrouped);
        count.setStepButtonsVisible(true);
        count.setValue(Math.max(1, (ungrouped + USUAL_GROUP - 1) / USUAL_GROUP));
        Checkbox singly = new Checkbox(ui.getTranslation("board.propose.singly"));
        singly.addValueChangeListener(change -> count.setEnabled(!change.getValue()));
        Dialog dialog = dialog("board.propose");
        dialog.add(new Paragraph(ui.getTranslation("board.propose.explained", ungrouped)), count, singly);
        finish(dialog, "board.propose", () -> singly.getValue() ? proposeSingly(actions) : propose(actions, count));
    }

    private static boolean propose(BoardActions actions, IntegerField count) {
        return !count.isInvalid()
                && !count.isEmpty()
                && actions.settle(() -> actions.groups()
                        .propose(
                                actions.viewer(),
                                actions.track().id(),
                                count.getValue(),
                                UI.getCurrent().getTranslation("board.group.pattern")));
    }

    private static boolean proposeSingly(BoardActions actions) {
        return actions.settle(() -> actions.groups()
                .proposeSingly(
                        actions.viewer(), actions.track().id(), UI.getCurrent().getTranslation("board.group.pattern")));
    }

    private static TextField name(String value) {
        TextField name = new TextField(UI.getCurrent().getTranslation("board.group.name"));
        name.setMaxLength(NAME_LENGTH);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setWidthFull();
        name.setValue(value);
        name.focus();
        return name;
    }

    private static Dialog dialog(String title) {
        Dialog dialog = new Dialog(UI.getCurrent().getTranslation(title));
        dialog.setWidth("28rem");
        return dialog;
    }

    private static void finish(Dialog dialog, String action, BooleanSupplier act) {
        UI ui = UI.getCurrent();
        Button confirm = new Button(ui.getTranslation(action), click -> {
            if (act.getAsBoolean()) {
                dialog.close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(ui.getTranslation("action.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }
}
