package org.clusterreview.calendars.arrangement;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterreview.calendars.arrangement.DraftFault.Part;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.calendar.WorkingDays.Holiday;
import org.clusterreview.kernel.calendar.WorkingDays.Year;

/**
 * Whether a draft is the arrangement of a year as 国务院办公厅 publishes them: the holidays lie in the year (only 元旦 may begin
 * in the December before), none overlaps another, and whatever is worked for them is a day of a weekend that is not off.
 */
public final class YearRules {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2999;
    public static final int NOTICE_LENGTH = 200;
    public static final int NAME_LENGTH = 50;
    public static final int MOST_ROWS = 40;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

    private final List<DraftFault> faults = new ArrayList<>();
    private final int year;

    private YearRules(int year) {
        this.year = year;
    }

    /**
     * Reads a draft and names every fault.
     *
     * @param others arrangements of other years, which must not say otherwise of the same day; that of the same year is
     *     passed over
     */
    public static YearReading read(YearDraft draft, List<Year> others) {
        Optional<Integer> year = year(draft.year());
        YearRules rules = new YearRules(year.orElse(0));
        if (year.isEmpty()) {
            rules.fault(DraftFault.WHOLE, Part.YEAR, "calendar.year", draft.year());
        }
        if (draft.notice().isBlank() || draft.notice().strip().length() > NOTICE_LENGTH) {
            rules.fault(DraftFault.WHOLE, Part.NOTICE, "calendar.notice", NOTICE_LENGTH);
        }
        List<Numbered> rows = rules.rows(draft.rows());
        if (year.isPresent()) {
            rules.checkTogether(rows);
            rules.checkAgainst(rows, others);
        }
        return rules.faults.isEmpty()
                ? new YearReading(
                        Optional.of(new Year(
                                rules.year,
                                draft.notice().strip(),
                                rows.stream().map(Numbered::holiday).toList())),
                        List.of())
                : new YearReading(Optional.empty(), rules.faults);
    }

    private record Numbered(int row, Holiday holiday) {

        boolean covers(LocalDate day) {
            return !day.isBefore(holiday.from()) && !day.isAfter(holiday.to());
        }
    }

    /** The year that a text names; empty where it names none that a calendar can have. */
    static Optional<Integer> year(String text) {
        var written = YEAR.matcher(text.strip());
        return written.matches()
                ? Optional.of(Integer.valueOf(written.group(1))).filter(y -> y >= FIRST_YEAR && y <= LAST_YEAR)
                : Optional.empty();
    }

    private List<Numbered> rows(List<YearDraft.Row> rows) {
        if (rows.stream().allMatch(YearDraft.Row::isBlank) || rows.size() > MOST_ROWS) {
            fault(DraftFault.WHOLE, Part.NAME, "calendar.rows", MOST_ROWS);
        }
        List<Numbered> read = new ArrayList<>();
        for (int i = 0; i < rows.size() && i < MOST_ROWS; i++) {
            if (!rows.get(i).isBlank()) {
                int row = i;
                row(row, rows.get(i)).ifPresent(holiday -> read.add(new Numbered(row, holiday)));
            }
        }
        return read;
    }

    /** Empty where a day cannot be told; the faults say which. */
    private Optional<Holiday> row(int row, YearDraft.Row written) {
        String name = written.name().strip();
        if (name.isEmpty()) {
            fault(row, Part.NAME, "calendar.missing.name");
        } else if (name.length() > NAME_LENGTH) {
            fault(row, Part.NAME, "calendar.name.long", NAME_LENGTH);
        }
        Optional<LocalDate> from = day(row, Part.FROM, written.from(), "calendar.missing.from");
        Optional<LocalDate> to = day(row, Part.TO, written.to(), "calendar.missing.to");
        List<LocalDate> worked = WrittenDay.words(written.worked()).stream()
                .flatMap(word -> day(row, Part.WORKED, word, "").stream())
                .toList();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            fault(
                    row,
                    Part.TO,
                    "calendar.row.order",
                    to.get().toString(),
                    from.get().toString());
            return Optional.empty();
        }
        return Optional.of(new Holiday(name, from.get(), to.get(), worked));
    }

    private Optional<LocalDate> day(int row, Part part, String written, String missing) {
        if (written.isBlank()) {
            fault(row, part, missing);
            return Optional.empty();
        }
        Optional<LocalDate> day = WrittenDay.read(written.strip(), year);
        if (day.isEmpty()) {
            fault(row, part, "calendar.day", written.strip());
        }
        return day;
    }

    private void checkTogether(List<Numbered> rows) {
        List<LocalDate> seen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Numbered one = rows.get(i);
            checkYear(one);
            for (Numbered earlier : rows.subList(0, i)) {
                if (earlier.covers(one.holiday().from())
                        || one.covers(earlier.holiday().from())) {
                    fault(
                            one.row(),
                            Part.FROM,
                            "calendar.row.overlap",
                            earlier.holiday().name());
                }
            }
            for (LocalDate day : one.holiday().worked()) {
                checkWorked(one, day, rows);
                if (seen.contains(day)) {
                    fault(one.row(), Part.WORKED, "calendar.worked.twice", day.toString());
                }
                seen.add(day);
            }
        }
    }

    private void checkYear(Numbered one) {
        Holiday holiday = one.holiday();
        if (!isOfYear(holiday.from(), one)) {
            fault(one.row(), Part.FROM, "calendar.row.year", holiday.from().toString(), String.valueOf(year));
        }
        if (holiday.to().getYear() != year) {
            fault(one.row(), Part.TO, "calendar.row.year", holiday.to().toString(), String.valueOf(year));
        }
    }

    /** In the year, or, for the holiday on the first of January, in the December before. */
    private boolean isOfYear(LocalDate day, Numbered one) {
        return day.getYear() == year
                || day.getYear() == year - 1
                        && day.getMonth() == Month.DECEMBER
                        && one.covers(LocalDate.of(year, Month.JANUARY, 1));
    }

    private void checkWorked(Numbered one, LocalDate day, List<Numbered> rows) {
        if (!isOfYear(day, one)) {
            fault(one.row(), Part.WORKED, "calendar.row.year", day.toString(), String.valueOf(year));
        }
        if (!WorkingDays.isWeekend(day)) {
            fault(one.row(), Part.WORKED, "calendar.worked.weekday", day.toString());
        }
        rows.stream()
                .filter(other -> other.covers(day))
                .findFirst()
                .ifPresent(other -> fault(
                        one.row(),
                        Part.WORKED,
                        "calendar.worked.off",
                        day.toString(),
                        other.holiday().name()));
    }

    /** What two years say of the days around New Year must agree. */
    private void checkAgainst(List<Numbered> rows, List<Year> others) {
        List<Year> years = others.stream().filter(other -> other.year() != year).toList();
        for (Numbered one : rows) {
            for (Year other : years) {
                for (Holiday theirs : other.holidays()) {
                    theirs.worked().stream()
                            .filter(one::covers)
                            .forEach(day -> contradiction(one, Part.FROM, day, other));
                    Numbered off = new Numbered(0, theirs);
                    one.holiday().worked().stream()
                            .filter(off::covers)
                            .forEach(day -> contradiction(one, Part.WORKED, day, other));
                }
            }
        }
    }

    private void contradiction(Numbered one, Part part, LocalDate day, Year other) {
        fault(one.row(), part, "calendar.row.contradicts", day.toString(), String.valueOf(other.year()));
    }

    private void fault(int row, Part part, String code, Object... args) {
        faults.add(DraftFault.at(row, part, code, args));
    }
}
