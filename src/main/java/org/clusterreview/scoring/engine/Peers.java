package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.Rule;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * The known figures of a ranking group for the indicators whose rules compare them.
 *
 * @param byIndicator in no particular order; an indicator that is absent has no figures yet
 */
record Peers(Map<String, List<Exact>> byIndicator) {

    /** Where an application is looked at by itself. */
    static final Peers NONE = new Peers(Map.of());

    static Peers of(ScoringModel model, List<Entry> group) {
        Map<String, List<Exact>> figures = new HashMap<>();
        for (Indicator indicator : model.indicators()) {
            if (indicator.scoring() instanceof Scoring.ByData(var source, var rule, var ignored)
                    && rule instanceof Rule.AmongPeers) {
                List<Exact> known = figures.computeIfAbsent(indicator.id(), i -> new ArrayList<>());
                for (Entry entry : group) {
                    if (new Figures(entry.figures()).measure(source) instanceof Measure.Of(var value, var from)) {
                        known.add(Derivation.figureRounding(model, indicator)
                                .map(r -> rounded(value, r))
                                .orElse(value));
                    }
                }
            }
        }
        return new Peers(figures);
    }

    private static Exact rounded(Exact value, Rounding rounding) {
        return Exact.of(value.rounded(rounding.places(), rounding.mode()));
    }

    List<Exact> of(Indicator indicator) {
        return byIndicator.getOrDefault(indicator.id(), List.of());
    }
}
