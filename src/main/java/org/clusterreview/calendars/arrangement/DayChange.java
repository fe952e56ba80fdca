package org.clusterreview.calendars.arrangement;

import java.time.LocalDate;
import java.util.List;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.calendar.WorkingDays.DayKind;
import org.clusterreview.kernel.calendar.WorkingDays.Year;

/** A day that is something else under another arrangement of the same year. */
public record DayChange(LocalDate day, DayKind was, DayKind is) {

    /** In order of the days; the December before is looked at too, since 元旦 may reach into it. */
    public static List<DayChange> between(Year before, Year after) {
        WorkingDays was = new WorkingDays(List.of(before));
        WorkingDays is = new WorkingDays(List.of(after));
        return LocalDate.of(after.year() - 1, 12, 1)
                .datesUntil(LocalDate.of(after.year() + 1, 1, 1))
                .filter(day -> was.kind(day) != is.kind(day))
                .map(day -> new DayChange(day, was.kind(day), is.kind(day)))
                .toList();
    }
}
