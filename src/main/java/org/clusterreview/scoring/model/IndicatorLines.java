package org.clusterreview.scoring.model;

import java.util.List;
import java.util.Map;

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
