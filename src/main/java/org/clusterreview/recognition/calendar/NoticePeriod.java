package org.clusterreview.recognition.calendar;

import java.time.LocalDate;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.calendar.WorkingDays;

/**
 * The period of a public notice.
 *
 * @param first first working day that is counted
 * @param last last working day that is counted; the notice stands until its end
 */
public record NoticePeriod(LocalDate first, LocalDate last) {

    /** Whether the day of publication counts as the first day. Both are in use, so the policy chooses. */
    public enum Start {
        SAME_DAY,
        NEXT_DAY
    }

    /**
     * Counts working days from the day of publication, or from the day after it. A start that falls on a day off is moved to
     * the next working day.
     *
     * @param days number of working days, at least 1
     * @return refused if a day of a year without a published calendar is touched
     */
    public static Outcome<NoticePeriod> of(WorkingDays calendar, LocalDate published, int days, Start start) {
        if (days < 1) {
            return Outcome.refused(Violation.of("notice.days", days));
        }
        LocalDate day = switch (start) {
            case SAME_DAY -> published;
            case NEXT_DAY -> published.plusDays(1);
        };
        if (!calendar.knows(published.getYear())) {
            return unpublished(published);
        }
        LocalDate first = LocalDate.MAX;
        for (int counted = 0; ; day = day.plusDays(1)) {
            if (!calendar.knows(day.getYear())) {
                return unpublished(day);
            }
            if (calendar.isWorkingDay(day)) {
                first = counted == 0 ? day : first;
                counted++;
            }
            if (counted == days) {
                return Outcome.done(new NoticePeriod(first, day));
            }
        }
    }

    private static Outcome<NoticePeriod> unpublished(LocalDate day) {
        return Outcome.refused(Violation.of("notice.year.unpublished", String.valueOf(day.getYear())));
    }
}
