package org.clusterreview.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which days are working days: Monday to Friday, less the published days off, plus the weekend days that are worked for
 * them. Only years whose arrangement has been published are known; no year is guessed.
 */
public final class WorkingDays {

    /**
     * The published arrangement of one year.
     *
     * @param notice number or date of the publication
     */
    public record Year(int year, String notice, List<Holiday> holidays) {

        public Year {
            holidays = List.copyOf(holidays);
        }
    }

    /**
     * @param from first day off
     * @param to last day off
     * @param worked days of a weekend that are worked instead
     */
    public record Holiday(String name, LocalDate from, LocalDate to, List<LocalDate> worked) {

        public Holiday {
            worked = List.copyOf(worked);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(name + " ends before it begins");
            }
        }
    }

    private final Map<Integer, Year> years = new HashMap<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    public WorkingDays(List<Year> years) {
        for (Year year : years) {
            this.years.put(year.year(), year);
            for (Holiday holiday : year.holidays()) {
                holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(off::add);
                worked.addAll(holiday.worked());
            }
        }
    }

    /** Whether the arrangement of a year has been published. */
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    /** @throws IllegalArgumentException if the year is not {@linkplain #knows known} */
    public boolean isWorkingDay(LocalDate day) {
        if (!knows(day.getYear())) {
            throw new IllegalArgumentException("no published calendar for " + day.getYear());
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || !weekend && !off.contains(day);
    }
}
