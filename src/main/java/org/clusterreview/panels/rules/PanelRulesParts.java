package org.clusterreview.panels.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Reads the rules on panels from a document that keeps to {@code scoring-models/panels.schema.json}. */
public final class PanelRulesParts {

    /** As many as a member's sorts can be told apart by. */
    private static final int MOST_REQUIREMENTS = 20;

    /** Names of other rules, and of what shortages and records speak of. */
    private static final Set<String> RESERVED = Set.of(
            PanelRules.CHAIR,
            PanelRules.PER_EMPLOYER,
            PanelRules.PER_CITY,
            Bar.OWN_CITY,
            Bar.REVIEWS,
            Bar.REST,
            Bar.LOAD,
            "seats",
            "min-load",
            "nothing-left");

    private PanelRulesParts() {}

    /** What the schema cannot say: ids that are used twice, shares above the whole, too many requirements. */
    public static List<Fault> check(YamlDocument document) {
        List<Fault> faults = new ArrayList<>();
        JsonNode composition = document.tree().path("rules").path("composition");
        Set<String> ids = new HashSet<>(RESERVED);
        for (int i = 0; i < composition.size(); i++) {
            String pointer = "/rules/composition/" + i;
            String id = composition.get(i).get("id").stringValue();
            if (!ids.add(id)) {
                faults.add(document.fault(pointer + "/id", "panels.rules.id-twice", id));
            }
            JsonNode atLeast = composition.get(i).get("atLeast");
            if (amount(atLeast) instanceof Amount.Share(int over, int under) && over > under) {
                faults.add(document.fault(pointer + "/atLeast", "panels.rules.share", atLeast.stringValue()));
            }
        }
        if (composition.size() > MOST_REQUIREMENTS) {
            faults.add(document.fault("/rules/composition", "panels.rules.many", MOST_REQUIREMENTS));
        }
        return faults;
    }

    /** @param node the value of {@code rules} */
    public static PanelRules rules(JsonNode node) {
        return new PanelRules(
                node.path("composition").values().stream()
                        .map(PanelRulesParts::requirement)
                        .toList(),
                number(node, "perEmployer"),
                number(node, "perCity"),
                node.path("barOwnCity").asBoolean(false),
                number(node, "load"),
                number(node, "reviewsPerYear"),
                number(node, "restAfterYears"),
                Optional.ofNullable(node.get("chair"))
                        .map(chair -> new PanelRules.Chair(texts(chair, "kinds"), texts(chair, "titles"))));
    }

    private static Requirement requirement(JsonNode node) {
        return new Requirement(
                node.get("id").stringValue(),
                texts(node, "kinds"),
                texts(node, "titles"),
                node.path("ownField").asBoolean(false),
                amount(node.get("atLeast")));
    }

    private static Amount amount(JsonNode node) {
        if (!node.isString()) {
            return new Amount.Count(node.intValue());
        }
        String share = node.stringValue();
        int slash = share.indexOf('/');
        return new Amount.Share(
                Integer.parseInt(share.substring(0, slash)), Integer.parseInt(share.substring(slash + 1)));
    }

    private static Optional<Integer> number(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::intValue);
    }

    /** A list of texts without order. */
    public static NavigableSet<String> texts(JsonNode node, String key) {
        NavigableSet<String> texts = new TreeSet<>();
        node.path(key).values().forEach(one -> texts.add(one.stringValue()));
        return texts;
    }
}
