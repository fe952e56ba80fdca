package org.clusterreview.scoring.engine;

import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;

/** Lines of indicators, with the figures behind a computed one. */
final class IndicatorLines {

    private IndicatorLines() {}

    static IndicatorLine of(String id, Exact value, Exact score, Map<String, Derived.Known> derived) {
        Derived.Known known = derived.get(id);
        return known == null
                ? new IndicatorLine(id, value, null, List.of(), score)
                : new IndicatorLine(id, value, known.figure(), known.from(), score);
    }
}
