package org.clusterreview.applications;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that holds at present: what staff verified or corrected, else what the department's data platform says, else what
 * was declared.
 *
 * @param item key in {@code dictionaries/figures.csv}
 * @param year empty for a figure without year
 * @param value in the item's unit
 */
public record Figure(String item, Optional<Integer> year, BigDecimal value, Source source) {

    /** Who states it; of values that stand beside each other, that of the later source holds. */
    public enum Source {
        DECLARED,
        /** The department's data platform. */
        PLATFORM,
        VERIFIED,
        CORRECTED;

        /** Whether staff looked at it. */
        public boolean isOfStaff() {
            return this == VERIFIED || this == CORRECTED;
        }
    }
}
