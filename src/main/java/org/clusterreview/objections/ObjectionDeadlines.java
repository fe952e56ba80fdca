package org.clusterreview.objections;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.recognition.calendar.NoticePeriod;

/** Days by which something has to be done about an objection, in working days after it came in. */
final class ObjectionDeadlines {

    private final WorkingDays calendar;

    ObjectionDeadlines(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** The last day; empty where a day of a year without a published calendar is touched: no day is guessed. */
    Optional<LocalDate> after(LocalDate received, int workingDays) {
        return switch (NoticePeriod.of(calendar, received, workingDays, NoticePeriod.Start.NEXT_DAY)) {
            case Outcome.Done<NoticePeriod>(var period) -> Optional.of(period.last());
            case Outcome.Refused<NoticePeriod> ignored -> Optional.empty();
        };
    }
}
