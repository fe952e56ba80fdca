package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.RoundingStep;

/**
 * A rounding as it happened.
 *
 * @param where indicator, dimension, expert, or both joined by {@code /}, after the stage and a colon where there are stages;
 *     empty for the whole
 */
public record RoundingLine(
        RoundingStep at, String where, Exact before, BigDecimal after, int places, RoundingMode mode) {

    RoundingLine inStage(String stage) {
        return new RoundingLine(at, stage + ":" + where, before, after, places, mode);
    }
}
