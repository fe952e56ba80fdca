package org.clusterreview.scoring.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Weighting;

/**
 * What one unit of each indicator's value adds to the total, or takes off it. Bonuses and deductions stand beside what can be
 * attained: their weights are points whatever the weighting.
 */
public final class Coefficients {

    private final ScoringModel model;
    private final Map<String, Exact> byIndicator;
    private final Map<String, Exact> maxima = new LinkedHashMap<>();

    private Coefficients(ScoringModel model) {
        this.model = model;
        this.byIndicator = all(model, Set.of());
        for (Indicator indicator : model.indicators()) {
            Exact coefficient = byIndicator.getOrDefault(indicator.id(), Exact.ZERO);
            maxima.put(indicator.id(), coefficient.times(maximum(indicator)));
        }
    }

    public static Coefficients of(ScoringModel model) {
        return new Coefficients(model);
    }

    /** By id, in the order of the model. */
    public Map<String, Exact> byIndicator() {
        return byIndicator;
    }

    /** The most that an indicator adds, or takes off. */
    Exact maximum(String indicator) {
        return maxima.getOrDefault(indicator, Exact.ZERO);
    }

    /** The highest total, bonuses apart. */
    Exact attainable() {
        return attainable(Set.of());
    }

    /**
     * Without the indicators that do not apply the others weigh more, in proportion, so that the attainable total stays; with
     * coefficients among siblings they do so inside their dimension. Empty when nothing is left.
     */
    Map<String, Exact> without(Set<String> notApplicable) {
        if (notApplicable.isEmpty()) {
            return byIndicator;
        }
        if (model.weighting() == Weighting.COEFFICIENTS) {
            Map<String, Exact> rest = all(model, notApplicable);
            rest.keySet().removeAll(notApplicable);
            return attainable(notApplicable).signum() == 0 ? Map.of() : rest;
        }
        Exact left = attainable(notApplicable);
        if (left.signum() == 0) {
            return Map.of();
        }
        Exact stretch = attainable().dividedBy(left);
        Map<String, Exact> rest = new LinkedHashMap<>();
        for (Indicator indicator : model.indicators()) {
            if (!notApplicable.contains(indicator.id())) {
                Exact coefficient = byIndicator.getOrDefault(indicator.id(), Exact.ZERO);
                rest.put(
                        indicator.id(),
                        indicator.effect() == Effect.COUNTED ? coefficient.times(stretch) : coefficient);
            }
        }
        return rest;
    }

    private Exact attainable(Set<String> notApplicable) {
        return Exact.sum(model.indicators().stream()
                .filter(i -> i.effect() == Effect.COUNTED && !notApplicable.contains(i.id()))
                .map(i -> maximum(i.id()))
                .toList());
    }

    private static Map<String, Exact> all(ScoringModel model, Set<String> notApplicable) {
        Map<String, Exact> result = new LinkedHashMap<>();
        if (model.weighting() == Weighting.COEFFICIENTS) {
            among(model.nodes(), Exact.ONE, notApplicable, result);
            return result;
        }
        Exact sum = Exact.sum(model.indicators().stream()
                .filter(i -> i.effect() == Effect.COUNTED)
                .map(i -> Exact.of(i.weight()))
                .toList());
        for (Indicator indicator : model.indicators()) {
            Exact weight = Exact.of(indicator.weight());
            boolean points = model.weighting() == Weighting.POINTS || indicator.effect() != Effect.COUNTED;
            Exact coefficient = points
                    ? weight.dividedBy(maximum(indicator))
                    : model.weighting() == Weighting.WEIGHTS ? weight.dividedBy(sum) : weight;
            result.put(indicator.id(), coefficient);
        }
        return result;
    }

    /** Shares a whole out among siblings by their weights, level by level. */
    private static void among(List<Node> nodes, Exact whole, Set<String> notApplicable, Map<String, Exact> result) {
        List<Node> counted = nodes.stream()
                .filter(n -> n.effect() == Effect.COUNTED)
                .filter(n -> n.leaves().anyMatch(i -> i.effect() == Effect.COUNTED && !notApplicable.contains(i.id())))
                .toList();
        Exact sum = Exact.sum(counted.stream().map(Coefficients::weight).toList());
        for (Node node : nodes) {
            Exact share = counted.contains(node) ? whole.times(weight(node)).dividedBy(sum) : Exact.ZERO;
            switch (node) {
                case Dimension dimension -> among(dimension.children(), share, notApplicable, result);
                case Indicator indicator ->
                    result.put(
                            indicator.id(),
                            indicator.effect() == Effect.COUNTED
                                    ? share
                                    : Exact.of(indicator.weight()).dividedBy(maximum(indicator)));
            }
        }
    }

    private static Exact weight(Node node) {
        return switch (node) {
            case Dimension dimension ->
                dimension.weight() == null
                        ? Exact.sum(dimension.children().stream()
                                .filter(n -> n.effect() == Effect.COUNTED)
                                .map(Coefficients::weight)
                                .toList())
                        : Exact.of(dimension.weight());
            case Indicator indicator -> Exact.of(indicator.weight());
        };
    }

    private static Exact maximum(Indicator indicator) {
        return Exact.of(indicator.scoring().maximum());
    }
}
