package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The marks an expert may give: from {@code min} to {@code max}, both included.
 *
 * @param step distance between allowed marks counted from {@code min}; null allows every decimal
 */
public record Scale(
        BigDecimal min, BigDecimal max, @Nullable BigDecimal step) {

    public Scale {
        if (min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("an empty scale: " + min + " to " + max);
        }
        if (step != null && step.signum() <= 0) {
            throw new IllegalArgumentException("a step must be above 0: " + step);
        }
    }

    public boolean contains(BigDecimal mark) {
        return mark.compareTo(min) >= 0 && mark.compareTo(max) <= 0;
    }

    /** Whether the mark lies on a step; range apart. */
    public boolean onStep(BigDecimal mark) {
        return step == null || mark.subtract(min).remainder(step).signum() == 0;
    }
}
