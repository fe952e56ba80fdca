package org.clusterreview.experts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** Asks from which day to which, with a note or a reason. */
class DaysDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What is done with the days; the last may be missing only where it may be left open. */
    interface Save {

        Outcome<?> days(LocalDate from, Optional<LocalDate> last, String note);
    }

    /**
     * @param note label of the text
     * @param open whether the last day may be left out
     */
    DaysDialog(String title, String explanation, String note, boolean open, Save save) {
        setHeaderTitle(title);
        setWidth("32rem");
        DatePicker from = Fields.date(getTranslation("expert.from"));
        from.setValue(Times.today());
        DatePicker last = Fields.date(getTranslation("expert.last"));
        last.setClearButtonVisible(true);
        last.setHelperText(open ? getTranslation("expert.last.open") : "");
        TextArea text = new TextArea(note);
        text.setWidthFull();
        text.setMaxLength(open ? 2_000 : 300);
        Div days = new Div(from, last);
        days.addClassName("period-fields");
        add(new Paragraph(explanation), days, text);
        Button done = new Button(getTranslation("action.save"), click -> {
            Optional<LocalDate> first = Optional.ofNullable(from.getValue());
            Optional<LocalDate> end = Optional.ofNullable(last.getValue());
            from.setInvalid(first.isEmpty());
            last.setInvalid(!open && end.isEmpty());
            last.setErrorMessage(getTranslation("expert.last.missing"));
            if (from.isInvalid() || last.isInvalid()) {
                return;
            }
            Outcome<?> outcome = save.days(first.get(), end, text.getValue().strip());
            if (outcome.isDone()) {
                close();
            } else {
                Notices.refused(outcome.violations());
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }
}
