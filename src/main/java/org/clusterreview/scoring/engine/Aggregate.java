package org.clusterreview.scoring.engine;

import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;

/**
 * Indicators put together, before additional inputs and the last rounding.
 *
 * @param applied whether the model's estimator applied, and not the plain mean for want of marks
 * @param parts score of every dimension and indicator, by id
 */
record Aggregate(
        Exact total,
        int valid,
        boolean applied,
        Map<String, Exact> parts,
        List<SheetLine> sheets,
        List<MarkLine> marks,
        List<IndicatorLine> indicators) {}
