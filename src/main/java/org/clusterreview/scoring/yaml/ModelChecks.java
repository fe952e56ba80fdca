package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about a model. */
final class ModelChecks extends Checking {

    private final JsonNode tree;

    ModelChecks(YamlDocument document) {
        super(document, new ArrayList<>());
        this.tree = document.tree();
    }

    List<Fault> faults() {
        Set<String> parts = new HashSet<>();
        notice();
        effective();
        boolean staged = tree.has("stages");
        if (staged) {
            stages(parts);
        } else {
            part("", parts);
        }
        new AggregationChecks(document, faults).check("/aggregation", !staged);
        Set<String> ids = new HashSet<>(parts);
        ids("/inputs", ids);
        ids("/vetoes", ids);
        ids("/requirements", ids);
        inputs();
        requirements();
        Set<String> inputs = new HashSet<>();
        tree.path("inputs").valueStream().forEach(n -> inputs.add(Trees.text(n, "id")));
        new RankingChecks(document, faults, parts, inputs).check();
        return faults;
    }

    private void notice() {
        JsonNode official = tree.path("official");
        if (official.isBoolean() && !official.booleanValue() && !tree.has("notice")) {
            fault("/official", "scoring.model.noticeMissing");
        }
    }

    private void effective() {
        JsonNode effective = tree.path("effective");
        String from = Trees.text(effective, "from");
        String to = Trees.text(effective, "to");
        if (!from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
            fault("/effective/to", "scoring.model.effectiveEmpty");
        }
    }

    private void stages(Set<String> parts) {
        for (String key : List.of("indicators", "weighting", "total")) {
            if (tree.has(key)) {
                keyFault("/" + key, "scoring.model.inStages", key);
            }
        }
        JsonNode stages = tree.path("stages");
        for (int i = 0; i < stages.size(); i++) {
            String at = "/stages/" + i;
            String id = Trees.text(stages.path(i), "id");
            if (!id.isEmpty() && !parts.add(id)) {
                fault(at + "/id", "scoring.model.idTwice", id);
            }
            part(at, parts);
            new AggregationChecks(document, faults).check(at + "/aggregation", true);
        }
    }

    /** The indicators of the model, or of a stage. */
    private void part(String at, Set<String> ids) {
        JsonNode node = at.isEmpty() ? tree : at(at);
        String weighting = Trees.text(node, "weighting");
        new NodeChecks(document, faults, ids, weighting).check(at + "/indicators");
        JsonNode total = node.path("total");
        if (!total.isNumber()) {
            return;
        }
        if (!NodeChecks.isWeighting(weighting)) {
            return;
        }
        if (!weighting.equals("points")) {
            keyFault(at + "/total", "scoring.model.keyNotHere", "total");
            return;
        }
        BigDecimal sum = NodeChecks.points(node.path("indicators"));
        if (total.decimalValue().compareTo(sum) != 0) {
            fault(at + "/total", "scoring.model.pointsSum", total.decimalValue().toPlainString(), sum.toPlainString());
        }
    }

    private void ids(String list, Set<String> seen) {
        JsonNode entries = at(list);
        for (int i = 0; i < entries.size(); i++) {
            String id = Trees.text(entries.path(i), "id");
            if (!id.isEmpty() && !seen.add(id)) {
                fault(list + "/" + i + "/id", "scoring.model.idTwice", id);
            }
        }
    }

    private void inputs() {
        JsonNode inputs = tree.path("inputs");
        for (int i = 0; i < inputs.size(); i++) {
            limits(inputs.path(i).path("limits"), "/inputs/" + i + "/limits");
            if (Trees.text(inputs.path(i), "use").equals("compared")) {
                for (String key : List.of("factor", "missing")) {
                    if (inputs.path(i).has(key)) {
                        keyFault("/inputs/" + i + "/" + key, "scoring.model.keyNotHere", key);
                    }
                }
            }
        }
    }

    private void requirements() {
        JsonNode requirements = tree.path("requirements");
        for (int i = 0; i < requirements.size(); i++) {
            String at = "/requirements/" + i;
            JsonNode requirement = requirements.path(i);
            if (requirement.has("any_of") == requirement.has("figure")) {
                fault(at, "scoring.model.anyOfOrFigure");
                continue;
            }
            if (requirement.has("figure")) {
                threshold(requirement, at);
                continue;
            }
            for (int j = 0; j < requirement.path("any_of").size(); j++) {
                threshold(requirement.path("any_of").path(j), at + "/any_of/" + j);
            }
        }
    }

    private void threshold(JsonNode threshold, String at) {
        new FigureChecks(document, faults).check(threshold.path("figure"), at + "/figure");
        if (count(threshold, RankingChecks.COMPARISONS) != 1) {
            fault(at, "scoring.model.oneComparison", String.join("、", RankingChecks.COMPARISONS));
        }
    }
}
