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
 * @param valid valid sheets; where marks are averaged by indicator, the least number of marks of any indicator; with stages the
 *     least of the stages that experts mark
 * @param trimmed whether the model's estimator applied, rather than the plain mean
 * @param parts score of every dimension and indicator by id; they sum to the total where nothing is rounded or held back in
 *     between. Of a stage its own score, and of its indicators what they add to that
 * @param stages empty where the model has but one
 * @param roundings every rounding, in the order they happened
 */
public record Score(
        Exact exact,
        BigDecimal published,
        int valid,
        boolean trimmed,
        Map<String, Exact> parts,
        List<StageLine> stages,
        List<SheetLine> sheets,
        List<MarkLine> marks,
        List<IndicatorLine> indicators,
        List<RoundingLine> roundings) {

    public Score {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        stages = List.copyOf(stages);
        sheets = List.copyOf(sheets);
        marks = List.copyOf(marks);
        indicators = List.copyOf(indicators);
        roundings = List.copyOf(roundings);
    }
}
