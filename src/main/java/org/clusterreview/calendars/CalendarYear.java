package org.clusterreview.calendars;

import java.util.List;
import org.clusterreview.access.Deed;
import org.clusterreview.kernel.calendar.WorkingDays;

/**
 * A year of the calendar with everything that was ever recorded of it.
 *
 * @param versions the one in force first; never empty
 */
public record CalendarYear(int year, List<Version> versions) {

    /**
     * An arrangement as it was recorded.
     *
     * @param revision from 1
     * @param source name of the file, {@value #BY_HAND} or {@value #SHIPPED}
     * @param reason why it superseded the one before; empty for the first
     * @param name who recorded it, as the account was called then
     * @param sha256 of the arrangement in its canonical form
     */
    public record Version(
            int revision,
            WorkingDays.Year arrangement,
            String source,
            String reason,
            Deed recorded,
            String name,
            String sha256) {}

    /** Source of what was entered in the form of the page. */
    public static final String BY_HAND = "by-hand";

    /** Source of what came with the program. */
    public static final String SHIPPED = "shipped";

    public CalendarYear {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no version of " + year);
        }
    }

    public Version current() {
        return versions.getFirst();
    }
}
