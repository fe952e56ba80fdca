package org.clusterreview.scoring.model;

import java.util.List;
import java.util.Map;

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
