package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which an expert cannot be called on.
 *
 * @param from first day
 * @param to last day
 * @param note may be empty
 */
public record Absence(UUID id, long version, LocalDate from, LocalDate to, String note) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
