package org.clusterreview.scoring.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model in the terms of {@link org.clusterreview.kernel.canonical.CanonicalJson}: every kind named, so that two texts that
 * mean the same have one hash. What the language has learned since its first version appears only where it is used, so that
 * a model keeps its hash for ever.
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
                "indicators", model.nodes().stream().map(CanonicalNodes::node).toList());
        result.put("inputs", model.inputs().stream().map(CanonicalModel::input).toList());
        result.put("vetoes", model.vetoes().stream().map(CanonicalModel::veto).toList());
        result.put("aggregation", aggregation(model.aggregation()));
        RankingRule ranking = model.ranking();
        result.put("rankOn", ranking.on());
        result.put("ties", ranking.ties().stream().map(CanonicalModel::tie).toList());
        add(result, "effective", model.effective(), Effective.ALWAYS);
        add(result, "requirements", CanonicalNodes.requirements(model.requirements()), List.of());
        add(result, "stages", model.stages().stream().map(CanonicalModel::stage).toList(), List.of());
        addPresent(result, "pass", ranking.pass());
        Grading grading = ranking.grading();
        if (grading != null) {
            result.put("grading", List.of(grading instanceof Grading.ByScore ? "SCORE" : "SHARE", grading));
        }
        return result;
    }

    /** Puts a value unless it is what holds without being said. */
    static void add(Map<String, @Nullable Object> map, String key, Object value, Object silent) {
        if (!value.equals(silent)) {
            map.put(key, value);
        }
    }

    static void addPresent(Map<String, @Nullable Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static Map<String, @Nullable Object> input(AdditionalInput input) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", input.id());
        map.put("name", input.name());
        map.put("use", input.use());
        add(map, "factor", Exact.of(input.factor()).toString(), "1");
        add(map, "limits", input.limits(), Limits.NONE);
        add(map, "missingIsNothing", input.missingIsNothing(), false);
        return map;
    }

    private static Map<String, @Nullable Object> veto(Veto veto) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", veto.id());
        map.put("name", veto.name());
        map.put("source", veto.source());
        add(map, "by", veto.by(), Veto.By.STAFF);
        return map;
    }

    private static Map<String, @Nullable Object> stage(ScoringStage stage) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", stage.id());
        map.put("weight", stage.weight());
        map.put("weighting", stage.weighting());
        map.put("aggregation", aggregation(stage.aggregation()));
        map.put("carried", stage.carried());
        return map;
    }

    private static Map<String, @Nullable Object> aggregation(Aggregation aggregation) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("trim", averaging(aggregation.averaging()));
        map.put("minimumValid", aggregation.minimumValid());
        map.put("rounding", aggregation.rounding());
        add(map, "below", aggregation.below(), Aggregation.BelowMinimum.NOT_RANKED);
        add(map, "limits", aggregation.limits(), Limits.NONE);
        return map;
    }

    /** Mean and trimmed mean by their counts, as the language began; others by their names. */
    private static Map<String, @Nullable Object> averaging(Averaging averaging) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("of", averaging.of());
        map.put("from", averaging.from());
        map.put("equalExtremes", averaging.equalExtremes());
        Estimator estimator = averaging.estimator();
        map.put("highest", 0);
        map.put("lowest", 0);
        switch (estimator) {
            case Estimator.Mean ignored -> {}
            case Estimator.Trimmed(var highest, var lowest) -> {
                map.put("highest", highest);
                map.put("lowest", lowest);
            }
            default -> map.put("estimator", List.of(estimator.getClass().getSimpleName(), estimator));
        }
        return map;
    }

    private static List<Object> tie(TieStep step) {
        return switch (step) {
            case TieStep.ByPart(var id, var order) -> List.of("PART", id, order);
            case TieStep.ByInput(var id, var order) -> List.of("INPUT", id, order);
            case TieStep.ByFewerDropped() -> List.of("FEWER_DROPPED");
            case TieStep.ByMedian() -> List.of("MEDIAN");
            case TieStep.ByLot() -> List.of("LOT");
        };
    }
}
