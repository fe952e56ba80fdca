package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Predicate;
import org.clusterreview.reviews.ReviewSettings;
import org.clusterreview.reviews.ReviewSettings.Confirmation;
import org.clusterreview.reviews.ReviewSettings.Order;

/** Asks how experts are to review in a track. */
class ReviewSettingsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Order> order = choice("review-settings.order", Order.values());
    private final RadioButtonGroup<Boolean> keep = choice("review-settings.keep", false, true);
    private final RadioButtonGroup<Confirmation> confirmation =
            choice("review-settings.confirmation", Confirmation.values());

    /** @param onSave closes the dialog when it accepts the settings */
    ReviewSettingsDialog(ReviewSettings present, Predicate<ReviewSettings> onSave) {
        setHeaderTitle(getTranslation("review-settings.edit"));
        setWidth("34rem");
        order.setValue(present.order());
        keep.setValue(present.keepMaterial());
        confirmation.setValue(present.confirmation());
        Paragraph explained = new Paragraph(getTranslation("review-settings.explained"));
        explained.addClassName("quiet");
        add(explained, order, keep, confirmation);
        Button save = new Button(getTranslation("action.save"), click -> {
            if (onSave.test(present.with(order.getValue(), keep.getValue(), confirmation.getValue()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    @SafeVarargs
    private <T> RadioButtonGroup<T> choice(String key, T... values) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>(getTranslation(key));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setItems(values);
        group.setItemLabelGenerator(value -> getTranslation(key + "." + value));
        return group;
    }
}
