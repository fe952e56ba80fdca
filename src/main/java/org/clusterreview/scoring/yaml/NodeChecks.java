package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.kernel.yaml.YamlPosition;
import org.clusterreview.scoring.model.ScoringModel;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about dimensions and indicators. */
final class NodeChecks {

    private static final Map<String, String> WEIGHT_KEYS =
            Map.of("points", "points", "weights", "weight", "factors", "factor");

    /** Keys that belong to one way of scoring only. */
    private static final Map<String, String> KEY_OWNERS = Map.of(
            "scale", "expert",
            "anchors", "expert",
            "comment", "expert",
            "may_be_not_applicable", "expert",
            "item", "staff",
            "figure", "data",
            "rule", "data");

    private final YamlDocument document;
    private final List<Fault> faults;
    private final Set<String> ids = new HashSet<>();
    private final String weightKey;

    NodeChecks(YamlDocument document, List<Fault> faults) {
        this.document = document;
        this.faults = faults;
        this.weightKey = WEIGHT_KEYS.getOrDefault(ModelBuilder.text(document.tree(), "weighting"), "");
    }

    void check() {
        nodes("/indicators", 1);
    }

    /** Ids seen so far; the caller adds those of inputs and vetoes. */
    Set<String> ids() {
        return ids;
    }

    private void nodes(String list, int level) {
        JsonNode nodes = document.at(list);
        for (int i = 0; i < nodes.size(); i++) {
            node(nodes.path(i), list + "/" + i, level);
        }
    }

    private void node(JsonNode node, String at, int level) {
        String id = ModelBuilder.text(node, "id");
        if (!id.isEmpty() && !ids.add(id)) {
            fault(at + "/id", "scoring.model.idTwice", id);
        }
        if (level > ScoringModel.LEVELS) {
            fault(at, "scoring.model.tooDeep", ScoringModel.LEVELS);
        }
        weights(node, at);
        keys(node, at);
        if (node.has("children")) {
            nodes(at + "/children", level + 1);
            return;
        }
        scale(node.path("scale"), at + "/scale");
        anchors(node, at);
        breakpoints(node.path("rule").path("breakpoints"), at + "/rule/breakpoints");
    }

    private void weights(JsonNode node, String at) {
        if (weightKey.isEmpty()) {
            return;
        }
        for (String key : WEIGHT_KEYS.values()) {
            if (node.has(key) && !key.equals(weightKey)) {
                keyFault(at + "/" + key, "scoring.model.weightKey", weightKey);
            }
        }
        boolean dimension = node.has("children");
        if (!dimension && !node.has(weightKey)) {
            fault(at, "scoring.model.weightMissing", weightKey);
        }
        JsonNode declared = node.path(weightKey);
        if (dimension && declared.isNumber()) {
            BigDecimal sum = points(node.path("children"));
            if (!weightKey.equals("points")) {
                keyFault(at + "/" + weightKey, "scoring.model.keyNotHere", weightKey);
            } else if (sum.compareTo(declared.decimalValue()) != 0) {
                fault(
                        at + "/points",
                        "scoring.model.pointsSum",
                        declared.decimalValue().toPlainString(),
                        sum.toPlainString());
            }
        }
    }

    /** Points of the indicators in and below a list of nodes. */
    static BigDecimal points(JsonNode nodes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode node : nodes.values()) {
            if (node.has("children")) {
                sum = sum.add(points(node.path("children")));
            } else if (node.path("points").isNumber()) {
                sum = sum.add(ModelBuilder.number(node, "points"));
            }
        }
        return sum;
    }

    private void keys(JsonNode node, String at) {
        String by = node.has("children") ? "" : ModelBuilder.text(node, "by");
        if (by.isEmpty() && !node.has("children")) {
            return;
        }
        KEY_OWNERS.forEach((key, owner) -> {
            if (node.has(key) && !owner.equals(by)) {
                keyFault(at + "/" + key, "scoring.model.keyNotHere", key);
            }
        });
        if (node.has("children") && node.has("by")) {
            keyFault(at + "/by", "scoring.model.keyNotHere", "by");
        }
    }

    private void scale(JsonNode scale, String at) {
        if (!scale.path("min").isNumber() || !scale.path("max").isNumber()) {
            return;
        }
        BigDecimal range = ModelBuilder.number(scale, "max").subtract(ModelBuilder.number(scale, "min"));
        if (range.signum() <= 0) {
            fault(at + "/max", "scoring.model.scaleEmpty");
            return;
        }
        JsonNode step = scale.path("step");
        if (step.isNumber()
                && step.decimalValue().signum() > 0
                && range.remainder(step.decimalValue()).signum() != 0) {
            fault(at + "/step", "scoring.model.scaleStep", step.decimalValue().toPlainString());
        }
    }

    private void anchors(JsonNode node, String at) {
        JsonNode anchors = node.path("anchors");
        JsonNode scale = node.path("scale");
        for (int i = 0; i < anchors.size(); i++) {
            JsonNode anchor = anchors.path(i);
            boolean numbers = anchor.path("from").isNumber()
                    && anchor.path("to").isNumber()
                    && scale.path("min").isNumber()
                    && scale.path("max").isNumber();
            if (numbers && !within(anchor, scale)) {
                fault(at + "/anchors/" + i + "/from", "scoring.model.anchorRange");
            }
        }
    }

    private static boolean within(JsonNode anchor, JsonNode scale) {
        BigDecimal from = ModelBuilder.number(anchor, "from");
        BigDecimal to = ModelBuilder.number(anchor, "to");
        return from.compareTo(to) <= 0
                && from.compareTo(ModelBuilder.number(scale, "min")) >= 0
                && to.compareTo(ModelBuilder.number(scale, "max")) <= 0;
    }

    private void breakpoints(JsonNode points, String at) {
        for (int i = 1; i < points.size(); i++) {
            JsonNode before = points.path(i - 1).path("at");
            JsonNode here = points.path(i).path("at");
            if (before.isNumber() && here.isNumber() && before.decimalValue().compareTo(here.decimalValue()) >= 0) {
                fault(at + "/" + i + "/at", "scoring.model.breakpointOrder");
            }
        }
    }

    private void fault(String pointer, String code, Object... args) {
        faults.add(document.fault(pointer, code, args));
    }

    private void keyFault(String pointer, String code, Object... args) {
        Fault fault = document.fault(pointer, code, args);
        YamlPosition key = document.keyPosition(pointer);
        faults.add(new Fault(fault.file(), key.line(), key.column(), fault.path(), code, fault.args()));
    }
}
