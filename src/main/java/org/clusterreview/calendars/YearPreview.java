package org.clusterreview.calendars;

import java.util.List;
import java.util.Optional;
import org.clusterreview.calendars.arrangement.DayChange;
import org.clusterreview.calendars.arrangement.DraftFault;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.kernel.calendar.WorkingDays;

/**
 * What recording a draft would do.
 *
 * @param arranged present if the draft has no faults
 * @param seen revision in force that it was held against; 0 where the year has none
 * @param before arrangement in force
 * @param changes days that would be something else than now; empty for a new year
 * @param workingDays of the year under the draft; 0 while it has faults
 */
public record YearPreview(
        YearDraft draft,
        Optional<WorkingDays.Year> arranged,
        List<DraftFault> faults,
        int seen,
        Optional<WorkingDays.Year> before,
        List<DayChange> changes,
        int workingDays) {

    public YearPreview {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    /** How a draft stands to what is in force. */
    public enum Kind {
        FAULTY,
        NEW,
        CHANGED,
        SAME
    }

    public Kind kind() {
        if (arranged.isEmpty()) {
            return Kind.FAULTY;
        }
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        return before.equals(arranged) ? Kind.SAME : Kind.CHANGED;
    }
}
