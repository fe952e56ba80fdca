package org.clusterreview.scoring.engine;

import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;

/**
 * Indicators put together, before additional inputs and the last rounding.
 *
 * @param scores what each indicator adds, by id
 */
record Aggregate(
        Exact total,
        int valid,
        boolean trimmed,
        Map<String, Exact> scores,
        List<SheetLine> sheets,
        List<MarkLine> marks,
        List<IndicatorLine> indicators) {}
