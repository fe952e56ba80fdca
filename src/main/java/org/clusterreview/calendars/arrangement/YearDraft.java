package org.clusterreview.calendars.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.kernel.calendar.WorkingDays;

/**
 * The arrangement of a year as somebody wrote it, not yet checked.
 *
 * @param notice number or date of the publication
 */
public record YearDraft(String year, String notice, List<Row> rows) {

    /**
     * A holiday.
     *
     * @param from first day off
     * @param to last day off
     * @param worked weekend days that are worked instead, separated by commas or blanks; may be empty
     */
    public record Row(String name, String from, String to, String worked) {

        boolean isBlank() {
            return name.isBlank() && from.isBlank() && to.isBlank() && worked.isBlank();
        }
    }

    public YearDraft {
        rows = List.copyOf(rows);
    }

    /** An arrangement written down again, so that it can be corrected. */
    public static YearDraft of(WorkingDays.Year year) {
        return new YearDraft(
                String.valueOf(year.year()),
                year.notice(),
                year.holidays().stream().map(YearDraft::row).toList());
    }

    private static Row row(WorkingDays.Holiday holiday) {
        return new Row(
                holiday.name(),
                holiday.from().toString(),
                holiday.to().toString(),
                holiday.worked().stream().map(LocalDate::toString).collect(Collectors.joining("、")));
    }
}
