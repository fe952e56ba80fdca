package org.clusterreview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;

/** The few questions that are asked: only before what cannot be taken back, and for reasons. */
public final class Dialogs {

    private static final int REASON_MAX_LENGTH = 2_000;

    private Dialogs() {}

    /** Asks before something final; the text says what will happen and who will see it. */
    public static void confirm(String title, String consequence, String action, Runnable onConfirm) {
        UI ui = UI.getCurrent();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(consequence);
        dialog.setConfirmText(action);
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("action.cancel"));
        dialog.addConfirmListener(event -> onConfirm.run());
        dialog.open();
    }

    /** Asks for a reason; the dialog closes when {@code onReason} accepts it and keeps the text otherwise. */
    public static void reason(String title, String explanation, String action, Predicate<String> onReason) {
        UI ui = UI.getCurrent();
        Dialog dialog = new Dialog(title);
        dialog.setWidth("32rem");
        TextArea reason = new TextArea(ui.getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_MAX_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Button confirm = new Button(action, click -> {
            if (onReason.test(reason.getValue().strip())) {
                dialog.close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        reason.addValueChangeListener(
                event -> confirm.setEnabled(!event.getValue().isBlank()));
        dialog.add(new Paragraph(explanation), reason);
        dialog.getFooter().add(new Button(ui.getTranslation("action.cancel"), click -> dialog.close()), confirm);
        dialog.open();
        reason.focus();
    }
}
