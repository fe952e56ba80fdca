package org.clusterreview.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    /** What a day is, by the week and by the arrangements. */
    public enum DayKind {
        /** Monday to Friday. */
        WORKING,
        /** Saturday or Sunday. */
        WEEKEND,
        /** A published day off, also on a weekend. */
        HOLIDAY,
        /** A day of a weekend that is worked for a holiday. */
        WORKED;

        public boolean isWorking() {
            return this == WORKING || this == WORKED;
        }
    }

    private final Map<Integer, Year> years = new TreeMap<>();
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
        return kind(day).isWorking();
    }

    /** What a day is as far as the arrangements tell: in a year that is not known only the week counts. */
    public DayKind kind(LocalDate day) {
        if (worked.contains(day)) {
            return DayKind.WORKED;
        }
        if (off.contains(day)) {
            return DayKind.HOLIDAY;
        }
        return isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKING;
    }

    /**
     * How many working days a year has.
     *
     * @throws IllegalArgumentException if the year is not {@linkplain #knows known}
     */
    public int count(int year) {
        return (int) LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The arrangements that are known, by year. */
    public List<Year> years() {
        return List.copyOf(years.values());
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
