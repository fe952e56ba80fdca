package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds that a score is brought back to, in the score's own unit, both included.
 *
 * @param min null where nothing holds it from below
 * @param max null where nothing holds it from above
 */
public record Limits(@Nullable BigDecimal min, @Nullable BigDecimal max) {

    /** No bounds at all. */
    public static final Limits NONE = new Limits(null, null);

    public Limits {
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("nothing lies within " + min + " to " + max);
        }
    }

    /** The nearest value within the bounds. */
    public Exact hold(Exact value) {
        if (min != null && value.compareTo(Exact.of(min)) < 0) {
            return Exact.of(min);
        }
        return max != null && value.compareTo(Exact.of(max)) > 0 ? Exact.of(max) : value;
    }

    /** Whether there is any bound. */
    public boolean any() {
        return min != null || max != null;
    }
}
