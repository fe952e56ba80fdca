package org.clusterreview.rounds.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Turns a document that has been found free of faults into a policy. */
final class PolicyParts {

    private final YamlDocument document;
    private final JsonNode root;

    PolicyParts(YamlDocument document) {
        this.document = document;
        this.root = document.tree();
    }

    Policy policy() {
        String canonical = CanonicalJson.of(document.canonical());
        return new Policy(
                text(root, "policy"),
                root.get("version").intValue(),
                Policy.Kind.valueOf(text(root, "kind").toUpperCase(Locale.ROOT)),
                label(root.get("name")),
                new Policy.Source(
                        text(root.get("source"), "title"),
                        text(root.get("source"), "number"),
                        date(root.get("source"), "issued")),
                list(root.get("figures").get("items"), PolicyParts::figure),
                root.get("figures").get("yearOffset").intValue(),
                new ApplicantRule(
                        rule(root.get("applicants")),
                        list(root.get("applicants").get("kinds"), PolicyParts::kind)),
                section("recommendation").map(s -> new RecommendationRule(rule(s), text(s, "by"))),
                section("intake").map(s -> new Policy.IntakeRule(severity(s), limits(s))),
                section("formalCheck").map(PolicyParts::formalCheck),
                section("overlap")
                        .map(s -> new OverlapRule(rule(s), s.get("enterprises").decimalValue())),
                conditions(),
                section("clusterName").map(PolicyParts::name),
                section("quotas").map(PolicyParts::quotas),
                section("publicNotice")
                        .map(s -> new NoticeRule(
                                text(s, "article"),
                                text(s, "text"),
                                s.get("workingDays").intValue(),
                                text(s, "start").equals("same-day"))),
                section("list").map(ProcedureParts::list),
                section("objections").map(ProcedureParts::objections),
                section("reports").map(ProcedureParts::reports),
                section("cultivation").map(ProcedureParts::cultivation),
                ban(root.get("ban")),
                section("evaluation").map(EvaluationParts::rule),
                canonical,
                Sha256.of(canonical));
    }

    private Optional<JsonNode> section(String key) {
        return Optional.ofNullable(root.get(key));
    }

    private static Policy.FigureItem figure(JsonNode node) {
        return new Policy.FigureItem(text(node, "item"), label(node.get("name")), text(node, "unit"));
    }

    private static ApplicantRule.Kind kind(JsonNode node) {
        return new ApplicantRule.Kind(
                text(node, "id"),
                label(node.get("name")),
                text(node, "organisation"),
                strings(node.path("zoneTypes")),
                strings(node.path("zoneLevels")));
    }

    private static FormalCheckRule formalCheck(JsonNode node) {
        return new FormalCheckRule(
                text(node, "article"),
                text(node, "text"),
                node.get("people").intValue(),
                list(
                        node.get("attachments"),
                        item -> new FormalCheckRule.Attachment(rule(item), label(item.get("name")))));
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode group : root.get("conditions").get("groups").values()) {
            for (JsonNode item : group.get("items").values()) {
                conditions.add(
                        new Condition(rule(item), label(item.get("name")), label(group.get("name")), check(item)));
            }
        }
        return conditions;
    }

    private static Condition.Check check(JsonNode item) {
        JsonNode manual = item.get("manual");
        if (manual != null) {
            return new Condition.Manual(label(manual.get("evidence")));
        }
        JsonNode computed = item.get("computed");
        JsonNode ratio = computed.get("ratio");
        return new Condition.Computed(
                ratio == null
                        ? new Condition.Figure(text(computed, "figure"))
                        : new Condition.Share(text(ratio, "numerator"), text(ratio, "denominator")),
                Operator.of(text(computed, "operator")),
                computed.get("threshold").decimalValue(),
                text(computed, "unit"));
    }

    private static NameRule name(JsonNode node) {
        Function<String, String> ending =
                key -> text(node, key).substring(text(node, key).lastIndexOf('}') + 1);
        return new NameRule(
                rule(node), ending.apply("pattern"), date(node, "effective"), ending.apply("legacyPattern"));
    }

    private static QuotaRule quotas(JsonNode node) {
        return new QuotaRule(
                new Rule("quotas", text(node, "article"), severity(node), text(node, "text")),
                strings(node.get("counts")),
                node.get("zoneCountsAgainstCounty").booleanValue(),
                strings(node.get("cityCountyUnits")),
                limits(node));
    }

    private static List<Limit> limits(JsonNode node) {
        return list(
                node.get("limits"),
                limit -> new Limit(
                        text(limit, "id"),
                        label(limit.get("name")),
                        List.copyOf(strings(limit.get("key"))),
                        limit.get("maximum").intValue(),
                        limit.has("severity") ? severity(limit) : severity(node),
                        where(limit.path("where"))));
    }

    private static Map<String, Set<String>> where(JsonNode node) {
        Map<String, Set<String>> where = new TreeMap<>();
        node.properties().forEach(entry -> where.put(entry.getKey(), strings(entry.getValue())));
        return where;
    }

    private static BanRule ban(JsonNode node) {
        return new BanRule(rule(node), node.get("years").intValue(), strings(node.get("follows")), causes(node));
    }

    static List<BanRule.Cause> causes(JsonNode node) {
        return list(
                node.get("causes"),
                cause -> new BanRule.Cause(text(cause, "id"), text(cause, "article"), text(cause, "text")));
    }

    static Rule rule(JsonNode node) {
        return new Rule(text(node, "id"), text(node, "article"), severity(node), text(node, "text"));
    }

    static Severity severity(JsonNode node) {
        return Severity.valueOf(text(node, "severity").toUpperCase(Locale.ROOT));
    }

    static Label label(JsonNode node) {
        return new Label(text(node, "zh"), text(node, "en"));
    }

    static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    static LocalDate date(JsonNode node, String key) {
        return LocalDate.parse(text(node, key));
    }

    /** In the order of the file. */
    static Set<String> strings(JsonNode array) {
        Set<String> strings = new LinkedHashSet<>();
        array.values().forEach(value -> strings.add(value.stringValue()));
        return strings;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> of) {
        return array.values().stream().map(of).toList();
    }
}
