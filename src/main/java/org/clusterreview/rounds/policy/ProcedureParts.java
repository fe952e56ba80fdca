package org.clusterreview.rounds.policy;

import static org.clusterreview.rounds.policy.PolicyParts.label;
import static org.clusterreview.rounds.policy.PolicyParts.strings;
import static org.clusterreview.rounds.policy.PolicyParts.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The sections of a policy on what follows the ranking: list, objections, cultivation, reports. */
final class ProcedureParts {

    private ProcedureParts() {}

    static ListRule list(JsonNode node) {
        return new ListRule(
                text(node, "article"),
                text(node, "text"),
                node.get("reserve").intValue(),
                PolicyParts.list(
                        node.get("approval"), step -> new ListRule.Step(text(step, "id"), label(step.get("name")))));
    }

    static ObjectionRule objections(JsonNode node) {
        return new ObjectionRule(
                text(node, "article"),
                text(node, "text"),
                node.get("named").booleanValue(),
                node.get("acknowledgeWithin").intValue(),
                node.get("decideWithin").intValue(),
                ObjectionRule.Renotice.valueOf(
                        text(node, "renotice").toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    static ReportRule reports(JsonNode node) {
        return new ReportRule(
                text(node, "article"), text(node, "text"), node.get("within").intValue(), PolicyParts.causes(node));
    }

    static CultivationRule cultivation(JsonNode node) {
        return new CultivationRule(
                text(node, "article"),
                text(node, "text"),
                node.get("years").intValue(),
                text(node, "priority").equals("first-of-equals"),
                Optional.ofNullable(node.get("places")).map(JsonNode::intValue),
                sources(node));
    }

    /** Where a policy does not say who may be taken, it is what did not meet the conditions. */
    private static Set<CultivationRule.Source> sources(JsonNode node) {
        Set<CultivationRule.Source> sources = EnumSet.noneOf(CultivationRule.Source.class);
        strings(node.path("from"))
                .forEach(name -> sources.add(CultivationRule.Source.valueOf(name.toUpperCase(Locale.ROOT))));
        return sources.isEmpty() ? Set.of(CultivationRule.Source.CONDITIONS) : sources;
    }
}
