package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import org.clusterreview.scoring.model.Exact;

/**
 * One stage in a score.
 *
 * @param exact the stage's score before its last rounding
 * @param published after it
 * @param contribution what it adds to the total: the carried score × weight / Σ weight
 * @param valid valid sheets of the stage; 0 where no expert marks it
 * @param trimmed whether the stage's estimator applied
 */
public record StageLine(
        String stage,
        BigDecimal weight,
        Exact exact,
        BigDecimal published,
        Exact contribution,
        int valid,
        boolean trimmed) {}
