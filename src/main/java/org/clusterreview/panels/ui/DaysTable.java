package org.clusterreview.panels.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.clusterreview.experts.Expert;

/** Days in columns, sorts of experts in rows, and how many can be called on in each cell. The head of a column chooses its day. */
class DaysTable extends Div {

    private static final long serialVersionUID = 1L;

    /** From these hundredths of the row's highest number on a cell is so strong. */
    private static final int[] STEPS = {75, 90, 95, 100};

    private final transient Consumer<LocalDate> chosen;
    private final transient Map<LocalDate, NativeButton> heads = new HashMap<>();

    DaysTable(DaysContent content, Consumer<LocalDate> chosen) {
        this.chosen = chosen;
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense", "days-table");
        table.getElement().setAttribute("aria-label", getTranslation("days.table"));
        table.getHead().add(weeks(content.days()), head(content.days()));
        if (content.members() > 0) {
            table.getBody().add(members(content));
        }
        table.getBody()
                .add(row(
                        getTranslation("days.all"),
                        content.days(),
                        day -> day.pool().total()));
        for (Expert.Kind kind : Expert.Kind.values()) {
            table.getBody()
                    .add(row(
                            getTranslation("expert.kind." + kind.name()),
                            content.days(),
                            day -> day.pool().kinds().getOrDefault(kind, 0)));
        }
        addClassName("table-scroll");
        add(table);
    }

    /** Shows which day is looked at. */
    void mark(LocalDate day) {
        heads.forEach((date, head) -> head.getElement().setAttribute("aria-pressed", String.valueOf(date.equals(day))));
    }

    private NativeTableRow weeks(List<DaysContent.Day> days) {
        NativeTableHeaderCell corner = new NativeTableHeaderCell(getTranslation("days.who"));
        corner.getElement().setAttribute("rowspan", "2");
        NativeTableRow row = new NativeTableRow(corner);
        for (int i = 0; i < days.size(); ) {
            int week = week(days.get(i));
            int end = i;
            while (end < days.size() && week(days.get(end)) == week) {
                end++;
            }
            NativeTableHeaderCell cell = new NativeTableHeaderCell(
                    end - i > 1 ? DayWords.date(days.get(i).date()) : "");
            cell.addClassName("first");
            cell.getElement().setAttribute("colspan", String.valueOf(end - i));
            cell.getElement().setAttribute("scope", "colgroup");
            row.add(cell);
            i = end;
        }
        return row;
    }

    private static int week(DaysContent.Day day) {
        return day.date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private NativeTableRow head(List<DaysContent.Day> days) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < days.size(); i++) {
            DaysContent.Day day = days.get(i);
            NativeButton button = new NativeButton();
            button.add(
                    new Span(String.valueOf(day.date().getDayOfMonth())),
                    new Span(DayWords.weekday(day.date().getDayOfWeek())));
            button.addClassName("day-head");
            button.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    day.working() ? "days.choose" : "days.choose.off",
                                    DayWords.whole(day.date()),
                                    day.pool().total()));
            button.addClickListener(click -> chosen.accept(day.date()));
            heads.put(day.date(), button);
            NativeTableHeaderCell cell = new NativeTableHeaderCell();
            cell.add(button);
            cell.getElement().setAttribute("scope", "col");
            mark(cell.getElement().getClassList()::add, days, i);
            row.add(cell);
        }
        return row;
    }

    private static void mark(Consumer<String> css, List<DaysContent.Day> days, int i) {
        if (i == 0 || week(days.get(i)) != week(days.get(i - 1))) {
            css.accept("first");
        }
        if (!days.get(i).working()) {
            css.accept("off");
        }
    }

    private NativeTableRow members(DaysContent content) {
        NativeTableRow row = row(
                UI.getCurrent().getTranslation("days.members", content.members()),
                content.days(),
                DaysContent.Day::members);
        row.addClassName("days-members");
        return row;
    }

    private static NativeTableRow row(String name, List<DaysContent.Day> days, ToIntFunction<DaysContent.Day> count) {
        NativeTableRow row = PoolTables.row(name);
        int most = days.stream().mapToInt(count).max().orElse(0);
        for (int i = 0; i < days.size(); i++) {
            int number = count.applyAsInt(days.get(i));
            NativeTableCell cell = PoolTables.number(String.valueOf(number));
            cell.addClassName("heat-" + strength(number, most));
            mark(cell.getElement().getClassList()::add, days, i);
            row.add(cell);
        }
        return row;
    }

    private static int strength(int number, int most) {
        int strength = 0;
        for (int step : STEPS) {
            strength += most > 0 && number * 100 >= step * most ? 1 : 0;
        }
        return strength;
    }
}
