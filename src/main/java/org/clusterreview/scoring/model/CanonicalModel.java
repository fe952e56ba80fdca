package org.clusterreview.scoring.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model in the terms of {@link org.clusterreview.kernel.canonical.CanonicalJson}: every default written out and every kind
 * named, so that two texts that mean the same have one hash.
 */
public final class CanonicalModel {

    private CanonicalModel() {}

    public static Map<String, @Nullable Object> of(ScoringModel model) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("id", model.id());
        result.put("version", model.version());
        result.put("name", model.name());
        result.put("official", model.official());
        result.put("notice", model.notice());
        result.put("source", model.source());
        result.put("weighting", model.weighting());
        result.put(
                "indicators", model.nodes().stream().map(CanonicalModel::node).toList());
        result.put("inputs", model.inputs());
        result.put("vetoes", model.vetoes());
        result.put("aggregation", model.aggregation());
        result.put("rankOn", model.ranking().on());
        result.put(
                "ties", model.ranking().ties().stream().map(CanonicalModel::tie).toList());
        return result;
    }

    private static Map<String, Object> node(Node node) {
        return switch (node) {
            case Dimension(var id, var name, var children) ->
                Map.of(
                        "id", id,
                        "name", name,
                        "children", children.stream().map(CanonicalModel::node).toList());
            case Indicator(var id, var name, var weight, var guidance, var scoring) ->
                Map.of(
                        "id", id,
                        "name", name,
                        "weight", weight,
                        "guidance", guidance,
                        "scoring", scoring(scoring));
        };
    }

    private static Map<String, Object> scoring(Scoring scoring) {
        return switch (scoring) {
            case Scoring.ByExpert byExpert -> Map.of("by", "EXPERT", "rule", byExpert);
            case Scoring.ByStaff byStaff -> Map.of("by", "STAFF", "rule", byStaff);
            case Scoring.ByData(var source, var rule) -> Map.of("by", "DATA", "source", source, "rule", rule(rule));
        };
    }

    private static Map<String, Object> rule(Rule rule) {
        return switch (rule) {
            case Rule.PiecewiseLinear(var breakpoints) ->
                Map.of("type", "PIECEWISE_LINEAR", "breakpoints", breakpoints);
        };
    }

    private static List<Object> tie(TieStep step) {
        return switch (step) {
            case TieStep.ByPart(var id, var order) -> List.of("PART", id, order);
            case TieStep.ByInput(var id, var order) -> List.of("INPUT", id, order);
            case TieStep.ByLot() -> List.of("LOT");
        };
    }
}
