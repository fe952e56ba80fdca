package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.calendars.arrangement.DraftFault;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.ui.Notices;

/** The fields of a year: its number, its notice and a row a holiday. */
class YearForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NOTICE_LENGTH = 200;

    private final TextField year = new TextField();
    private final TextField notice = new TextField();
    private final Div list = new Div();
    private final List<HolidayRow> rows = new ArrayList<>();

    /** @param fixed whether the year is given, and only its arrangement is corrected */
    YearForm(YearDraft draft, boolean fixed) {
        addClassName("calendar-form");
        year.setLabel(getTranslation("calendar.column.year"));
        year.setMaxLength(4);
        year.setAllowedCharPattern("\\d");
        year.setRequiredIndicatorVisible(true);
        year.setValue(draft.year());
        year.setReadOnly(fixed);
        notice.setLabel(getTranslation("calendar.column.notice"));
        notice.setHelperText(getTranslation("calendar.notice.help"));
        notice.setMaxLength(NOTICE_LENGTH);
        notice.setRequiredIndicatorVisible(true);
        notice.setValue(draft.notice());
        Div head = new Div(year, notice);
        head.addClassName("calendar-form-head");
        Button more = new Button(
                getTranslation("calendar.row.add"),
                VaadinIcon.PLUS.create(),
                click -> addRow(new YearDraft.Row("", "", "", "")));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        draft.rows().forEach(this::addRow);
        add(head, list, more);
    }

    private void addRow(YearDraft.Row value) {
        HolidayRow row = new HolidayRow(value, this::remove);
        rows.add(row);
        list.add(row);
    }

    private void remove(HolidayRow row) {
        rows.remove(row);
        list.remove(row);
    }

    YearDraft value() {
        return new YearDraft(
                year.getValue(),
                notice.getValue(),
                rows.stream().map(HolidayRow::value).toList());
    }

    /** Every fault stands at its field; one that belongs to no field is told beside. */
    void show(List<DraftFault> faults) {
        year.setInvalid(false);
        notice.setInvalid(false);
        rows.forEach(HolidayRow::clearFaults);
        for (DraftFault fault : faults) {
            if (fault.row() != DraftFault.WHOLE) {
                rows.get(fault.row()).show(fault);
            } else if (fault.part() == DraftFault.Part.YEAR) {
                mark(year, fault);
            } else if (fault.part() == DraftFault.Part.NOTICE) {
                mark(notice, fault);
            } else {
                Notices.refused(List.of(fault.asViolation()));
            }
        }
    }

    private void mark(TextField field, DraftFault fault) {
        field.setErrorMessage(getTranslation(fault.code(), fault.args().toArray()));
        field.setInvalid(true);
    }
}
