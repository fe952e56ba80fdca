package org.clusterreview.scoring.model;

import java.math.RoundingMode;

/**
 * One declared rounding.
 *
 * @param places decimal places, from 0
 * @param mode ties; HALF_UP is 四舍五入, HALF_EVEN 四舍六入五成双 (GB/T 8170)
 */
public record Rounding(RoundingStep at, int places, RoundingMode mode) {

    public Rounding {
        if (places < 0 || mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("not a rounding: " + places + " " + mode);
        }
    }
}
