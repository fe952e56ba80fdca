package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.calendar.WorkingDays.DayKind;

/** The twelve months of a year, with days off and weekends that are worked, each told by a word as well. */
class MonthGrids extends Div {

    private static final long serialVersionUID = 1L;

    MonthGrids(WorkingDays calendar, int year) {
        addClassName("calendar-months");
        for (int month = 1; month <= 12; month++) {
            add(month(calendar, YearMonth.of(year, month)));
        }
    }

    private NativeTable month(WorkingDays calendar, YearMonth month) {
        NativeTable table = new NativeTable();
        table.addClassName("calendar-month");
        int working = (int) month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> calendar.kind(day).isWorking())
                .count();
        table.setCaptionText(getTranslation("calendar.month", month.getMonthValue(), working));
        NativeTableRow head = new NativeTableRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(narrow(day));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            NativeTableRow week = new NativeTableRow();
            for (int i = 0; i < 7; i++) {
                week.add(YearMonth.from(day).equals(month) ? cell(calendar, day) : new NativeTableCell());
                day = day.plusDays(1);
            }
            table.addBody().add(week);
        }
        return table;
    }

    private NativeTableCell cell(WorkingDays calendar, LocalDate day) {
        DayKind kind = calendar.kind(day);
        NativeTableCell cell = new NativeTableCell(new Span(String.valueOf(day.getDayOfMonth())));
        cell.addClassName("day-" + kind.name().toLowerCase(Locale.ROOT));
        switch (kind) {
            case HOLIDAY -> cell.add(mark("calendar.mark.off"));
            case WORKED -> cell.add(mark("calendar.mark.worked"));
            case WORKING, WEEKEND -> {}
        }
        return cell;
    }

    private Span mark(String key) {
        Span mark = new Span(getTranslation(key));
        mark.addClassName("day-mark");
        return mark;
    }

    private String narrow(DayOfWeek day) {
        return day.getDisplayName(TextStyle.NARROW_STANDALONE, getLocale());
    }
}
