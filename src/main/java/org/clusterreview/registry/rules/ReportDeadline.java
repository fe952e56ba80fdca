package org.clusterreview.registry.rules;

import java.time.LocalDate;
import org.clusterreview.kernel.calendar.WorkingDays;

/** The last day on which an important matter has to be reported (Article 20). */
public sealed interface ReportDeadline {

    record On(LocalDate day) implements ReportDeadline {}

    /**
     * It lies in a year whose working days have not been published, or the counting leads through one.
     *
     * @param year the first such year
     */
    record Unknown(int year) implements ReportDeadline {}

    /** How a report stands to its deadline. */
    enum Timeliness {
        IN_TIME,
        LATE,
        UNKNOWN
    }

    /**
     * Counts working days from the day after the matter.
     *
     * @param within number of working days, at least 1
     * @throws IllegalArgumentException if the number is below 1
     */
    static ReportDeadline of(WorkingDays calendar, LocalDate happened, int within) {
        if (within < 1) {
            throw new IllegalArgumentException("within " + within);
        }
        int counted = 0;
        for (LocalDate day = happened.plusDays(1); ; day = day.plusDays(1)) {
            if (!calendar.knows(day.getYear())) {
                return new Unknown(day.getYear());
            }
            counted += calendar.isWorkingDay(day) ? 1 : 0;
            if (counted == within) {
                return new On(day);
            }
        }
    }

    /** A deadline that cannot be computed lies in the unknown year or later: what came in before is in time all the same. */
    default Timeliness of(LocalDate received) {
        return switch (this) {
            case On(var day) -> received.isAfter(day) ? Timeliness.LATE : Timeliness.IN_TIME;
            case Unknown(int year) -> received.getYear() < year ? Timeliness.IN_TIME : Timeliness.UNKNOWN;
        };
    }
}
