package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;

/**
 * A score with the way it was formed.
 *
 * @param exact before the last rounding
 * @param published after it
 * @param valid valid sheets; where marks are trimmed by indicator, the least number of marks of any indicator
 * @param trimmed whether anything was left out for being highest or lowest
 * @param parts score of every dimension and indicator by id; they sum to the total where nothing is rounded in between
 * @param roundings every rounding, in the order they happened
 */
public record Score(
        Exact exact,
        BigDecimal published,
        int valid,
        boolean trimmed,
        Map<String, Exact> parts,
        List<SheetLine> sheets,
        List<MarkLine> marks,
        List<IndicatorLine> indicators,
        List<RoundingLine> roundings) {

    public Score {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        sheets = List.copyOf(sheets);
        marks = List.copyOf(marks);
        indicators = List.copyOf(indicators);
        roundings = List.copyOf(roundings);
    }
}
