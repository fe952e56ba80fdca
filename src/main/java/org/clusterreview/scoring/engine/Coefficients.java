package org.clusterreview.scoring.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;

/** What one unit of each indicator's value adds to the total. */
record Coefficients(Map<String, Exact> byIndicator, Map<String, Exact> maximumByIndicator) {

    static Coefficients of(ScoringModel model) {
        Exact sum = Exact.sum(
                model.indicators().stream().map(i -> Exact.of(i.weight())).toList());
        Map<String, Exact> coefficients = new LinkedHashMap<>();
        Map<String, Exact> maxima = new LinkedHashMap<>();
        for (Indicator indicator : model.indicators()) {
            Exact weight = Exact.of(indicator.weight());
            Exact maximum = Exact.of(indicator.scoring().maximum());
            Exact coefficient = switch (model.weighting()) {
                case POINTS -> weight.dividedBy(maximum);
                case WEIGHTS -> weight.dividedBy(sum);
                case FACTORS -> weight;
            };
            coefficients.put(indicator.id(), coefficient);
            maxima.put(indicator.id(), coefficient.times(maximum));
        }
        return new Coefficients(coefficients, maxima);
    }

    Exact attainable() {
        return Exact.sum(maximumByIndicator.values());
    }

    /**
     * Without the indicators that do not apply the others weigh more, in proportion, so that the attainable total stays.
     * Empty when nothing is left.
     */
    Map<String, Exact> without(Set<String> notApplicable) {
        if (notApplicable.isEmpty()) {
            return byIndicator;
        }
        Map<String, Exact> rest = new LinkedHashMap<>(byIndicator);
        Map<String, Exact> maxima = new LinkedHashMap<>(maximumByIndicator);
        rest.keySet().removeAll(notApplicable);
        maxima.keySet().removeAll(notApplicable);
        Exact left = Exact.sum(maxima.values());
        if (left.signum() == 0) {
            return Map.of();
        }
        Exact stretch = attainable().dividedBy(left);
        rest.replaceAll((id, coefficient) -> coefficient.times(stretch));
        return rest;
    }
}
