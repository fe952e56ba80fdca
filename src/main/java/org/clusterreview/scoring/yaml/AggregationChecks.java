package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.scoring.model.Estimator;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about the way from marks to a score. */
final class AggregationChecks extends Checking {

    /** Keys that each estimator takes beside of, by, from and equal_extremes. */
    private static final Map<String, Set<String>> KEYS = Map.of(
            "mean", Set.of(),
            "trimmed", Set.of("highest", "lowest"),
            "trimmed_share", Set.of("fraction"),
            "excel_trimmean", Set.of("fraction"),
            "winsorised", Set.of("per_side"),
            "median", Set.of(),
            "hodges_lehmann", Set.of());

    private static final BigDecimal GREATEST = BigDecimal.valueOf(10_000);

    private static final Set<String> ALL_KEYS = Set.of("highest", "lowest", "fraction", "per_side");

    AggregationChecks(YamlDocument document, List<Fault> faults) {
        super(document, faults);
    }

    /** @param averages whether marks are averaged here; with stages they are averaged in each of them */
    void check(String at, boolean averages) {
        JsonNode node = at(at);
        if (!node.isObject()) {
            return;
        }
        if (averages && node.has("trim") == node.has("average")) {
            fault(at, "scoring.model.trimOrAverage");
        }
        if (averages && !node.has("minimum_valid")) {
            fault(at, "yaml.schema.required", "minimum_valid");
        }
        if (!averages) {
            for (String key : List.of("trim", "average", "minimum_valid", "below_minimum")) {
                if (node.has(key)) {
                    keyFault(at + "/" + key, "scoring.model.inStages", key);
                }
            }
        }
        limits(node.path("limits"), at + "/limits");
        trim(node.path("trim"), at + "/trim");
        average(node.path("average"), at + "/average");
        rounding(node, at, averages);
    }

    private void trim(JsonNode trim, String at) {
        if (isCount(trim.path("highest")) && isCount(trim.path("lowest")) && isCount(trim.path("from"))) {
            int out = trim.path("highest").intValue() + trim.path("lowest").intValue();
            if (trim.path("from").intValue() <= out) {
                fault(at + "/from", "scoring.model.trimLeavesNothing", out);
            }
        }
    }

    private void average(JsonNode average, String at) {
        Set<String> keys = KEYS.get(Trees.text(average, "by"));
        if (keys == null) {
            return;
        }
        int before = faults.size();
        for (String key : ALL_KEYS) {
            if (average.has(key) && !keys.contains(key)) {
                keyFault(at + "/" + key, "scoring.model.keyNotHere", key);
            }
        }
        if (keys.contains("fraction") && !average.has("fraction")) {
            fault(at, "yaml.schema.required", "fraction");
        }
        if (keys.contains("highest") && !average.has("highest") && !average.has("lowest")) {
            fault(at, "yaml.schema.required", "highest");
        }
        if (faults.size() == before) {
            leavesSomething(average, at);
        }
    }

    private void leavesSomething(JsonNode average, String at) {
        JsonNode fraction = average.path("fraction");
        boolean share = Trees.text(average, "by").equals("trimmed_share");
        boolean sound = (!fraction.isNumber() || fraction.doubleValue() < (share ? 0.5 : 1))
                && (!average.has("fraction") || fraction.isNumber())
                && integers(average);
        if (!sound) {
            if (fraction.isNumber()) {
                fault(at + "/fraction", "scoring.model.fractionTooGreat");
            }
            return;
        }
        if (Trees.integer(average, "highest", 0) + Trees.integer(average, "lowest", 0) == 0
                && Trees.text(average, "by").equals("trimmed")) {
            fault(at, "scoring.model.trimsNothing");
            return;
        }
        Estimator estimator = AggregationBuilder.estimator(average);
        int from = Trees.integer(average, "from", AggregationBuilder.least(estimator));
        int out = estimator.highest(from) + estimator.lowest(from);
        if (from <= out) {
            fault(at + "/from", "scoring.model.trimLeavesNothing", out);
        }
    }

    private static boolean integers(JsonNode average) {
        return List.of("highest", "lowest", "per_side", "from").stream()
                .allMatch(key -> !average.has(key) || isCount(average.path(key)));
    }

    /** A whole number from 0, however it is written: 2 and 2.0 are the same to a schema. */
    private static boolean isCount(JsonNode node) {
        return node.isNumber()
                && node.decimalValue().stripTrailingZeros().scale() <= 0
                && node.decimalValue().signum() >= 0
                && node.decimalValue().compareTo(GREATEST) <= 0;
    }

    private void rounding(JsonNode node, String at, boolean averages) {
        String list = at + "/rounding";
        JsonNode steps = node.path("rounding");
        Set<String> seen = new HashSet<>();
        String of = Trees.text(node.has("average") ? node.path("average") : node.path("trim"), "of");
        for (int i = 0; i < steps.size(); i++) {
            String step = Trees.text(steps.path(i), "at");
            if (!seen.add(step)) {
                fault(list + "/" + i + "/at", "scoring.model.roundingTwice", step);
            }
            if (step.equals("sheet") && of.equals("indicators")) {
                fault(list + "/" + i + "/at", "scoring.model.roundingWithoutEffect");
            }
            if (!averages && !step.equals("final") && !step.isEmpty()) {
                fault(list + "/" + i + "/at", "scoring.model.inStages", step);
            }
        }
        if (steps.isArray() && !steps.isEmpty() && !seen.contains("final")) {
            fault(list, "scoring.model.finalRoundingMissing");
        }
    }
}
