package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The marks that may be given: from {@code min} to {@code max}, both included; where there are bands, only marks of one of
 * them.
 *
 * @param step distance between allowed marks counted from {@code min}; null allows every decimal
 * @param bands grades in the model's order, not overlapping; empty where the whole range is open
 */
public record Scale(
        BigDecimal min, BigDecimal max, @Nullable BigDecimal step, List<Band> bands) {

    public Scale {
        if (min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("an empty scale: " + min + " to " + max);
        }
        if (step != null && step.signum() <= 0) {
            throw new IllegalArgumentException("a step must be above 0: " + step);
        }
        bands = List.copyOf(bands);
    }

    /** A scale without bands. */
    public static Scale of(BigDecimal min, BigDecimal max, @Nullable BigDecimal step) {
        return new Scale(min, max, step, List.of());
    }

    /** Whether the mark lies in the range; steps and bands apart. */
    public boolean contains(BigDecimal mark) {
        return mark.compareTo(min) >= 0 && mark.compareTo(max) <= 0;
    }

    /** Whether the mark lies on a step; range apart. A band's ends are always on a step. */
    public boolean onStep(BigDecimal mark) {
        return step == null
                || mark.subtract(min).remainder(step).signum() == 0
                || bands.stream().anyMatch(b -> b.from().compareTo(mark) == 0 || b.to().compareTo(mark) == 0);
    }

    /** The band a mark belongs to; empty where there are no bands, and between them. */
    public Optional<Band> band(BigDecimal mark) {
        return bands.stream().filter(b -> b.contains(mark)).findFirst();
    }
}
