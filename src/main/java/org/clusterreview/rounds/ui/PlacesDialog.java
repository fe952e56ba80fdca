package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;

/** Asks how many may be listed, and why it is that many. */
class PlacesDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX_LENGTH = 2_000;

    private final IntegerField places = new IntegerField(getTranslation("rounds.places"));
    private final TextArea reason = new TextArea(getTranslation("field.reason"));
    private final Button save = new Button(getTranslation("action.save"));

    /** @param onSave closes the dialog when it accepts number and reason */
    PlacesDialog(Track track, BiPredicate<Optional<Integer>, String> onSave) {
        setHeaderTitle(getTranslation("round.places.title", track.name()));
        setWidth("32rem");
        places.setMin(1);
        places.setMax(Tracks.MAX_PLACES);
        places.setStepButtonsVisible(true);
        places.setHelperText(getTranslation("rounds.places.help"));
        places.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("track.places.count", Tracks.MAX_PLACES))
                .setMinErrorMessage(getTranslation("track.places.count", Tracks.MAX_PLACES))
                .setMaxErrorMessage(getTranslation("track.places.count", Tracks.MAX_PLACES)));
        track.places().ifPresent(places::setValue);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_MAX_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> complete());
        places.addValidationStatusChangeListener(change -> complete());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> {
            if (onSave.test(
                    Optional.ofNullable(places.getValue()), reason.getValue().strip())) {
                close();
            }
        });
        complete();
        add(new Paragraph(getTranslation("round.places.explained")), places, reason);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    private void complete() {
        save.setEnabled(!places.isInvalid() && !reason.getValue().isBlank());
    }
}
