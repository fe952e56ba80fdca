package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.scoring.model.ScoringModel;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about the dimensions and indicators of a model, or of one stage. */
final class NodeChecks extends Checking {

    private static final Map<String, String> WEIGHT_KEYS =
            Map.of("points", "points", "weights", "weight", "factors", "factor", "coefficients", "weight");

    /** Keys that belong to some ways of scoring only. */
    private static final Map<String, Set<String>> KEY_OWNERS = Map.of(
            "scale", Set.of("expert", "department"),
            "levels", Set.of("expert", "department"),
            "anchors", Set.of("expert"),
            "comment", Set.of("expert"),
            "may_be_not_applicable", Set.of("expert"),
            "item", Set.of("staff", "department"),
            "department", Set.of("department"),
            "figure", Set.of("data"),
            "rule", Set.of("data"),
            "missing", Set.of("data"));

    private final Set<String> ids;
    private final String weighting;
    private final String weightKey;
    private final Map<String, BigDecimal> maxima = new HashMap<>();

    /** @param ids seen so far; those found here are added */
    NodeChecks(YamlDocument document, List<Fault> faults, Set<String> ids, String weighting) {
        super(document, faults);
        this.ids = ids;
        this.weighting = weighting;
        this.weightKey = WEIGHT_KEYS.getOrDefault(weighting, "");
    }

    static boolean isWeighting(String word) {
        return WEIGHT_KEYS.containsKey(word);
    }

    void check(String list) {
        nodes(list, 1, "");
        if (!at(list).isEmpty() && !hasCounted(at(list))) {
            fault(list, "scoring.model.nothingCounts");
        }
        if (Set.of("weights", "coefficients").contains(weighting)
                && maxima.values().stream()
                                .map(BigDecimal::stripTrailingZeros)
                                .distinct()
                                .count()
                        > 1) {
            fault(list, "scoring.model.unequalScales", maxima.size());
        }
    }

    private static boolean hasCounted(JsonNode nodes) {
        return nodes.valueStream()
                .filter(n -> !n.has("effect"))
                .anyMatch(n -> !n.has("children") || hasCounted(n.path("children")));
    }

    private void nodes(String list, int level, String inherited) {
        JsonNode nodes = at(list);
        for (int i = 0; i < nodes.size(); i++) {
            node(nodes.path(i), list + "/" + i, level, inherited);
        }
    }

    private void node(JsonNode node, String at, int level, String inherited) {
        String id = Trees.text(node, "id");
        if (!id.isEmpty() && !ids.add(id)) {
            fault(at + "/id", "scoring.model.idTwice", id);
        }
        if (level > ScoringModel.LEVELS) {
            fault(at, "scoring.model.tooDeep", ScoringModel.LEVELS);
        }
        if (!inherited.isEmpty() && node.has("effect")) {
            keyFault(at + "/effect", "scoring.model.effectInside");
        }
        String effect = inherited.isEmpty() ? Trees.text(node, "effect") : inherited;
        weights(node, at, effect);
        keys(node, at);
        limits(node.path("limits"), at + "/limits");
        if (node.has("children")) {
            nodes(at + "/children", level + 1, effect);
            return;
        }
        String by = Trees.text(node, "by");
        new ScaleChecks(document, faults).check(node, at, by.equals("expert") || by.equals("department"));
        new FigureChecks(document, faults).check(node.path("figure"), at + "/figure");
        RuleChecks rules = new RuleChecks(document, faults);
        rules.check(node.path("rule"), at + "/rule");
        boolean points = weightKey.equals("points") || !effect.isEmpty();
        rules.points(
                node.path("rule"),
                at + "/rule",
                points && node.path("points").isNumber() ? Trees.number(node, "points") : BigDecimal.ZERO);
        if (effect.isEmpty()) {
            maximum(node, id, by);
        }
    }

    private void maximum(JsonNode node, String id, String by) {
        if (by.equals("data") || by.equals("staff")) {
            maxima.put(id, BigDecimal.valueOf(100));
        } else if (node.path("scale").path("max").isNumber()) {
            maxima.put(id, Trees.number(node.path("scale"), "max"));
        } else {
            node.path("levels")
                    .valueStream()
                    .map(l -> l.path("mark"))
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::decimalValue)
                    .max(BigDecimal::compareTo)
                    .ifPresent(max -> maxima.put(id, max));
        }
    }

    private void weights(JsonNode node, String at, String effect) {
        if (weightKey.isEmpty()) {
            return;
        }
        String expected = effect.isEmpty() ? weightKey : "points";
        for (String key : Set.copyOf(WEIGHT_KEYS.values())) {
            if (node.has(key) && !key.equals(expected)) {
                keyFault(at + "/" + key, "scoring.model.weightKey", expected);
            }
        }
        boolean dimension = node.has("children");
        if (!dimension && !node.has(expected)) {
            fault(at, "scoring.model.weightMissing", expected);
        }
        if (!dimension) {
            if (node.has("limits")) {
                keyFault(at + "/limits", "scoring.model.keyNotHere", "limits");
            }
        } else if (node.has(expected)) {
            dimensionWeight(node, at, effect, expected);
        }
    }

    private void dimensionWeight(JsonNode node, String at, String effect, String expected) {
        JsonNode declared = node.path(expected);
        if (!declared.isNumber() || weighting.equals("coefficients")) {
            return;
        }
        if (!expected.equals("points") || !effect.isEmpty()) {
            keyFault(at + "/" + expected, "scoring.model.keyNotHere", expected);
            return;
        }
        BigDecimal sum = points(node.path("children"));
        if (sum.compareTo(declared.decimalValue()) != 0) {
            fault(
                    at + "/points",
                    "scoring.model.pointsSum",
                    declared.decimalValue().toPlainString(),
                    sum.toPlainString());
        }
    }

    /** Points of the indicators in and below a list of nodes, bonuses and deductions apart. */
    static BigDecimal points(JsonNode nodes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode node : nodes.values()) {
            if (node.has("effect")) {
                continue;
            }
            if (node.has("children")) {
                sum = sum.add(points(node.path("children")));
            } else if (node.path("points").isNumber()) {
                sum = sum.add(Trees.number(node, "points"));
            }
        }
        return sum;
    }

    private void keys(JsonNode node, String at) {
        String by = node.has("children") ? "" : Trees.text(node, "by");
        if (by.isEmpty() && !node.has("children")) {
            return;
        }
        KEY_OWNERS.forEach((key, owners) -> {
            if (node.has(key) && !owners.contains(by)) {
                keyFault(at + "/" + key, "scoring.model.keyNotHere", key);
            }
        });
        if (node.has("children") && node.has("by")) {
            keyFault(at + "/by", "scoring.model.keyNotHere", "by");
        }
    }
}
