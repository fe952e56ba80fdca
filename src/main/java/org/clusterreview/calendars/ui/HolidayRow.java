package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.clusterreview.calendars.arrangement.DraftFault;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.ui.Fields;
import org.jspecify.annotations.Nullable;

/** The fields of one holiday. */
class HolidayRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NAME_LENGTH = 50;
    private static final int WORKED_LENGTH = 200;

    private final TextField name = new TextField();
    private final DatePicker from;
    private final DatePicker to;
    private final TextField worked = new TextField();

    HolidayRow(YearDraft.Row row, Consumer<HolidayRow> onRemove) {
        addClassName("calendar-row");
        from = Fields.date(getTranslation("calendar.column.from"));
        to = Fields.date(getTranslation("calendar.column.to"));
        name.setLabel(getTranslation("calendar.column.name"));
        name.setMaxLength(NAME_LENGTH);
        name.setValue(row.name());
        from.setValue(day(row.from()));
        to.setValue(day(row.to()));
        from.addValueChangeListener(change -> {
            if (change.isFromClient() && to.isEmpty()) {
                to.setInitialPosition(change.getValue());
            }
        });
        worked.setLabel(getTranslation("calendar.column.worked"));
        worked.setPlaceholder(getTranslation("calendar.worked.example"));
        worked.setMaxLength(WORKED_LENGTH);
        worked.setValue(row.worked());
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> onRemove.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("calendar.row.remove"));
        add(name, from, to, worked, remove);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    YearDraft.Row value() {
        return new YearDraft.Row(name.getValue(), written(from), written(to), worked.getValue());
    }

    private static String written(DatePicker field) {
        return Optional.ofNullable(field.getValue()).map(LocalDate::toString).orElse("");
    }

    void clearFaults() {
        for (HasValidation field : new HasValidation[] {name, from, to, worked}) {
            field.setInvalid(false);
        }
    }

    void show(DraftFault fault) {
        HasValidation field = switch (fault.part()) {
            case FROM -> from;
            case TO -> to;
            case WORKED -> worked;
            case YEAR, NOTICE, NAME -> name;
        };
        field.setErrorMessage(getTranslation(fault.code(), fault.args().toArray()));
        field.setInvalid(true);
    }
}
