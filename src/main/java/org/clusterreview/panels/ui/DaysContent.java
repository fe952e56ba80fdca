package org.clusterreview.panels.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterreview.experts.Availability;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.calendar.WorkingDays;

/**
 * Days with whoever can be called on.
 *
 * @param pool everybody
 * @param panels the panels of the track from which the page was opened; none otherwise
 * @param days in order
 */
record DaysContent(List<Expert> pool, List<Panelled> panels, List<Day> days) {

    /** A panel with the people on it. */
    record Panelled(String group, List<Expert> members) {

        List<Expert> away(LocalDate day) {
            return members.stream().filter(member -> !member.isAvailable(day)).toList();
        }
    }

    /**
     * @param working whether it is a working day
     * @param members how many of those on the panels can be called on
     */
    record Day(LocalDate date, boolean working, Availability pool, int members) {}

    /** @param onlyWorking whether days off are left out */
    static DaysContent of(
            List<Expert> pool,
            List<Panelled> panels,
            WorkingDays calendar,
            LocalDate from,
            LocalDate to,
            boolean onlyWorking) {
        List<LocalDate> dates = from.datesUntil(to.plusDays(1))
                .filter(day -> !onlyWorking || isWorking(calendar, day))
                .toList();
        List<Expert> members = distinct(panels).toList();
        return new DaysContent(
                pool,
                panels,
                Availability.of(pool, dates).stream()
                        .map(found ->
                                new Day(found.day(), isWorking(calendar, found.day()), found, (int) members.stream()
                                        .filter(member -> member.isAvailable(found.day()))
                                        .count()))
                        .toList());
    }

    /** Of a year whose days off are not published yet only the weekends are known. */
    static boolean isWorking(WorkingDays calendar, LocalDate day) {
        return calendar.knows(day.getYear())
                ? calendar.isWorkingDay(day)
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whoever sits on two panels is one member. */
    int members() {
        return (int) distinct(panels).count();
    }

    private static Stream<Expert> distinct(List<Panelled> panels) {
        Set<ExpertId> seen = new LinkedHashSet<>();
        return panels.stream().flatMap(panel -> panel.members().stream()).filter(member -> seen.add(member.id()));
    }

    /** The working days on which most of the members can come. */
    List<Day> best() {
        int most =
                days.stream().filter(Day::working).mapToInt(Day::members).max().orElse(0);
        return days.stream()
                .filter(day -> day.working() && day.members() == most && most > 0)
                .toList();
    }
}
