package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Scale;

/** Whether values are such that a rounding leaves them as they are. */
final class Grid {

    private Grid() {}

    /** Whether a value has no more than so many decimal places. */
    static boolean isMultiple(Exact value, int places) {
        return value.times(Exact.of(BigDecimal.ONE.scaleByPowerOfTen(places)))
                .denominator()
                .equals(BigInteger.ONE);
    }

    /** Whether every mark of a scale, times a factor, has no more than so many decimal places. */
    static boolean holds(Scale scale, Exact factor, int places) {
        boolean levels = !scale.bands().isEmpty()
                && scale.bands().stream().allMatch(band -> band.from().compareTo(band.to()) == 0);
        BigDecimal step = scale.step();
        if (!levels && step == null) {
            return false;
        }
        Stream<BigDecimal> ends = scale.bands().stream().flatMap(band -> Stream.of(band.from(), band.to()));
        Stream<BigDecimal> steps = levels || step == null ? Stream.of() : List.of(scale.min(), step).stream();
        return Stream.concat(ends, steps).allMatch(mark -> isMultiple(factor.times(Exact.of(mark)), places));
    }
}
