package org.clusterreview.experts;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.experts.history.Period;
import org.jspecify.annotations.Nullable;

/** Periods as columns keep them. */
final class Periods {

    private Periods() {}

    /** @param to last day; the end is unknown or open where it is missing */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, boolean endUnknown) {
        Period.End end =
                to != null ? new Period.End.On(to) : endUnknown ? new Period.End.Unknown() : new Period.End.Open();
        return new Period(Optional.ofNullable(from), end);
    }
}
