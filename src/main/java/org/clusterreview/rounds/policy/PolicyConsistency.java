package org.clusterreview.rounds.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: ids that differ, figures that exist, units that fit, weights that sum to 100. */
final class PolicyConsistency {

    private final YamlDocument document;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ruleIds = new HashSet<>();
    private final Map<String, String> units = new HashMap<>();

    PolicyConsistency(YamlDocument document) {
        this.document = document;
    }

    /** Faults of a document that keeps to the schema, in the order of the text. */
    List<Fault> check() {
        figures();
        for (String section : List.of("/applicants", "/recommendation", "/clusterName", "/ban")) {
            ruleId(section);
        }
        ruleId("/overlap");
        JsonNode attachments = document.at("/formalCheck/attachments");
        for (int i = 0; i < attachments.size(); i++) {
            ruleId("/formalCheck/attachments/" + i);
        }
        JsonNode groups = document.at("/conditions/groups");
        for (int g = 0; g < groups.size(); g++) {
            JsonNode items = groups.get(g).get("items");
            for (int i = 0; i < items.size(); i++) {
                condition("/conditions/groups/" + g + "/items/" + i);
            }
        }
        limits("/quotas/limits");
        limits("/intake/limits");
        evaluation();
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return faults;
    }

    private void figures() {
        JsonNode items = document.at("/figures/items");
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i).get("item").stringValue();
            if (units.put(item, items.get(i).get("unit").stringValue()) != null) {
                fault("/figures/items/" + i + "/item", "policy.figure.twice", item);
            }
        }
    }

    private void ruleId(String pointer) {
        JsonNode id = document.at(pointer + "/id");
        if (id.isString() && !ruleIds.add(id.stringValue())) {
            fault(pointer + "/id", "policy.rule.twice", id.stringValue());
        }
    }

    private void condition(String pointer) {
        ruleId(pointer);
        JsonNode condition = document.at(pointer);
        if (condition.has("manual") == condition.has("computed")) {
            fault(pointer, "policy.condition.check");
        }
        if (condition.has("computed")) {
            computed(pointer + "/computed");
        }
    }

    private void computed(String pointer) {
        JsonNode computed = document.at(pointer);
        String unit = computed.get("unit").stringValue();
        if (computed.has("figure") == computed.has("ratio")) {
            fault(pointer, "policy.computed.measure");
        } else if (computed.has("figure")) {
            String expected = figureUnit(pointer + "/figure", unit);
            if (!expected.equals(unit)) {
                fault(pointer + "/unit", "policy.computed.unit", expected);
            }
        } else {
            String above = figureUnit(pointer + "/ratio/numerator", "");
            String below = figureUnit(pointer + "/ratio/denominator", above);
            if (!above.isEmpty() && !above.equals(below)) {
                fault(pointer + "/ratio/denominator", "policy.computed.unit", above);
            }
            if (!unit.equals("%")) {
                fault(pointer + "/unit", "policy.computed.unit", "%");
            }
        }
    }

    private String figureUnit(String pointer, String otherwise) {
        String item = document.at(pointer).stringValue();
        String unit = units.get(item);
        if (unit == null) {
            fault(pointer, "policy.figure.unknown", item);
            return otherwise;
        }
        return unit;
    }

    private void limits(String pointer) {
        Set<String> seen = new HashSet<>();
        JsonNode limits = document.at(pointer);
        for (int i = 0; i < limits.size(); i++) {
            String id = limits.get(i).get("id").stringValue();
            if (!seen.add(id) || id.equals("LIST_FULL")) {
                fault(pointer + "/" + i + "/id", "policy.limit.twice", id);
            }
        }
    }

    private void evaluation() {
        JsonNode evaluation = document.at("/evaluation");
        if (evaluation.isMissingNode()) {
            return;
        }
        BigDecimal sum = evaluation.get("stages").values().stream()
                .map(stage -> stage.get("weight").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            fault("/evaluation/stages", "policy.stage.weights", sum.toPlainString());
        }
        grades();
        String grade = document.at("/evaluation/revocation/grade").stringValue();
        if (evaluation.get("grades").get("levels").values().stream()
                .noneMatch(level -> level.get("id").stringValue().equals(grade))) {
            fault("/evaluation/revocation/grade", "policy.grade.unknown", grade);
        }
    }

    /** By score or by place, never by both, and falling or rising all the way. */
    private void grades() {
        JsonNode levels = document.at("/evaluation/grades/levels");
        BigDecimal share = BigDecimal.ZERO;
        @Nullable BigDecimal mark = null;
        for (int i = 0; i < levels.size(); i++) {
            String pointer = "/evaluation/grades/levels/" + i;
            JsonNode level = levels.get(i);
            if (level.has("share") && levels.values().stream().anyMatch(other -> other.has("passMark"))) {
                fault(pointer + "/share", "policy.grade.both");
            }
            if (level.has("share")) {
                BigDecimal next = level.get("share").decimalValue();
                if (next.compareTo(share) <= 0) {
                    fault(pointer + "/share", "policy.grade.order");
                }
                share = next;
            }
            if (level.has("passMark")) {
                BigDecimal next = level.get("passMark").get("score").decimalValue();
                if (mark != null && next.compareTo(mark) > 0) {
                    fault(pointer + "/passMark/score", "policy.grade.order");
                }
                mark = next;
            }
        }
    }

    private void fault(String pointer, String code, Object... args) {
        faults.add(document.fault(pointer, code, args));
    }
}
