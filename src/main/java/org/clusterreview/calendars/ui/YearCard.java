package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.clusterreview.calendars.CalendarYear;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;

/** The arrangement in force of a year: its notice, its holidays, and the days month by month. */
class YearCard extends Section {

    private static final long serialVersionUID = 1L;

    /** @param acts what the viewer may do with the year */
    YearCard(CalendarYear year, WorkingDays calendar, Component... acts) {
        addClassNames("work-card", "calendar-year");
        CalendarYear.Version version = year.current();
        add(new H2(getTranslation("calendar.year.title", String.valueOf(year.year()), calendar.count(year.year()))));
        Div facts = new Div(new StateBadge(Tone.OK, getTranslation("calendar.revision", version.revision())));
        facts.addClassName("calendar-acts");
        facts.add(acts);
        add(
                facts,
                new Paragraph(getTranslation(
                        "calendar.notice.told", version.arrangement().notice())));
        add(Tables.scrolled(holidays(version.arrangement())));
        add(legend(), new MonthGrids(calendar, year.year()));
    }

    private Div legend() {
        Div legend = new Div(
                Tables.quiet(getTranslation("calendar.legend.off")),
                Tables.quiet(getTranslation("calendar.legend.worked")));
        legend.addClassName("calendar-legend");
        return legend;
    }

    private NativeTable holidays(WorkingDays.Year year) {
        NativeTable table = Tables.table(
                getTranslation("calendar.holidays", String.valueOf(year.year())),
                Stream.of("name", "off", "days", "worked")
                        .map(column -> getTranslation("calendar.column." + column))
                        .toList());
        table.addClassName("dense");
        NativeTableBody body = table.addBody();
        for (WorkingDays.Holiday holiday : year.holidays()) {
            body.add(Tables.row(
                    holiday.name(),
                    holiday.from().equals(holiday.to())
                            ? CalendarWords.day(holiday.from())
                            : getTranslation(
                                    "calendar.span",
                                    CalendarWords.day(holiday.from()),
                                    CalendarWords.day(holiday.to())),
                    getTranslation("calendar.days", ChronoUnit.DAYS.between(holiday.from(), holiday.to()) + 1),
                    CalendarWords.days(holiday.worked())));
        }
        return table;
    }
}
