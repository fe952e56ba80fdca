package org.clusterreview.calendars.arrangement;

import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.calendar.WorkingDays;

/**
 * What checking a draft gave.
 *
 * @param arranged present if and only if there are no faults
 */
public record YearReading(Optional<WorkingDays.Year> arranged, List<DraftFault> faults) {

    public YearReading {
        faults = List.copyOf(faults);
        if (arranged.isPresent() != faults.isEmpty()) {
            throw new IllegalArgumentException("an arrangement or faults, one of them");
        }
    }
}
