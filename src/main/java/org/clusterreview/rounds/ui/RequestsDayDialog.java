package org.clusterreview.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Fields;

/** Asks for the last day on which applicants may ask that an expert be excluded, and why it is that one. */
class RequestsDayDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX_LENGTH = 2_000;

    private final DatePicker day = Fields.date(getTranslation("rounds.requests-until"));
    private final TextArea reason = new TextArea(getTranslation("field.reason"));
    private final Button save = new Button(getTranslation("action.save"));

    /** @param onSave closes the dialog when it accepts day and reason */
    RequestsDayDialog(Track track, BiPredicate<LocalDate, String> onSave) {
        setHeaderTitle(getTranslation("round.requests-until.title", track.name()));
        setWidth("32rem");
        track.requestsUntil().ifPresent(day::setValue);
        day.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(REASON_MAX_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        day.addValueChangeListener(change -> complete());
        reason.addValueChangeListener(change -> complete());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> {
            if (onSave.test(day.getValue(), reason.getValue().strip())) {
                close();
            }
        });
        complete();
        add(new Paragraph(getTranslation("round.requests-until.explained")), day, reason);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    private void complete() {
        save.setEnabled(!day.isEmpty() && !reason.getValue().isBlank());
    }
}
