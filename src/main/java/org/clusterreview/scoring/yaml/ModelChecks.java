package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say about a model. Works on any tree: where the shape itself is wrong the schema has said so, and the
 * check that needs it is passed over.
 */
final class ModelChecks {

    private final YamlDocument document;
    private final JsonNode tree;
    private final List<Fault> faults = new ArrayList<>();

    ModelChecks(YamlDocument document) {
        this.document = document;
        this.tree = document.tree();
    }

    List<Fault> faults() {
        NodeChecks nodes = new NodeChecks(document, faults);
        nodes.check();
        notice();
        ids("/inputs", nodes.ids());
        ids("/vetoes", nodes.ids());
        total();
        trim();
        rounding();
        ties(nodes.ids());
        return faults;
    }

    private void notice() {
        JsonNode official = tree.path("official");
        if (official.isBoolean() && !official.booleanValue() && !tree.has("notice")) {
            fault("/official", "scoring.model.noticeMissing");
        }
    }

    private void ids(String list, Set<String> seen) {
        JsonNode entries = document.at(list);
        for (int i = 0; i < entries.size(); i++) {
            String id = ModelBuilder.text(entries.path(i), "id");
            if (!id.isEmpty() && !seen.add(id)) {
                fault(list + "/" + i + "/id", "scoring.model.idTwice", id);
            }
        }
    }

    private void total() {
        if (tree.path("total").isNumber()) {
            BigDecimal sum = NodeChecks.points(tree.path("indicators"));
            BigDecimal declared = ModelBuilder.number(tree, "total");
            if (declared.compareTo(sum) != 0) {
                fault("/total", "scoring.model.pointsSum", declared.toPlainString(), sum.toPlainString());
            }
        }
    }

    private void trim() {
        JsonNode trim = document.at("/aggregation/trim");
        if (trim.path("highest").isIntegralNumber()
                && trim.path("lowest").isIntegralNumber()
                && trim.path("from").isIntegralNumber()) {
            int out = trim.path("highest").intValue() + trim.path("lowest").intValue();
            if (trim.path("from").intValue() <= out) {
                fault("/aggregation/trim/from", "scoring.model.trimLeavesNothing", out);
            }
        }
    }

    private void rounding() {
        String list = "/aggregation/rounding";
        JsonNode steps = document.at(list);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String at = ModelBuilder.text(steps.path(i), "at");
            if (!seen.add(at)) {
                fault(list + "/" + i + "/at", "scoring.model.roundingTwice", at);
            }
            boolean noTotals =
                    ModelBuilder.text(document.at("/aggregation/trim"), "of").equals("indicators");
            if (at.equals("sheet") && noTotals) {
                fault(list + "/" + i + "/at", "scoring.model.roundingWithoutEffect");
            }
        }
        if (steps.isArray() && !steps.isEmpty() && !seen.contains("final")) {
            fault(list, "scoring.model.finalRoundingMissing");
        }
    }

    private void ties(Set<String> ids) {
        Set<String> inputs = new HashSet<>();
        tree.path("inputs").valueStream().forEach(n -> inputs.add(ModelBuilder.text(n, "id")));
        Set<String> parts = new HashSet<>(ids);
        parts.removeAll(inputs);
        tree.path("vetoes").valueStream().forEach(n -> parts.remove(ModelBuilder.text(n, "id")));
        JsonNode steps = document.at("/ranking/ties");
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = steps.path(i);
            String at = "/ranking/ties/" + i;
            long kinds =
                    List.of("part", "input", "lot").stream().filter(step::has).count();
            if (kinds != 1) {
                fault(at, "scoring.model.tieKind");
            }
            known(step, "part", at, parts);
            known(step, "input", at, inputs);
            if (step.has("lot") && i + 1 < steps.size()) {
                fault(at + "/lot", "scoring.model.lotLast");
            }
        }
    }

    private void known(JsonNode step, String key, String at, Set<String> ids) {
        String id = ModelBuilder.text(step, key);
        if (!id.isEmpty() && !ids.contains(id)) {
            fault(at + "/" + key, "scoring.model.tieUnknown", id);
        }
    }

    private void fault(String pointer, String code, Object... args) {
        faults.add(document.fault(pointer, code, args));
    }
}
