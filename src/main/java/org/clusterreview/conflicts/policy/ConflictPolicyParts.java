package org.clusterreview.conflicts.policy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.rounds.policy.Label;
import tools.jackson.databind.JsonNode;

/** Turns a document that has been found free of faults into rules of avoidance. */
final class ConflictPolicyParts {

    private final YamlDocument document;
    private final JsonNode root;

    ConflictPolicyParts(YamlDocument document) {
        this.document = document;
        this.root = document.tree();
    }

    ConflictPolicy policy() {
        String canonical = CanonicalJson.of(document.canonical());
        return new ConflictPolicy(
                text(root, "conflicts"),
                root.get("version").intValue(),
                label(root.get("name")),
                Optional.ofNullable(root.get("notice")).map(ConflictPolicyParts::label),
                rules(),
                canonical,
                Sha256.of(canonical));
    }

    private List<ConflictRule> rules() {
        return root.get("rules").values().stream()
                .map(ConflictPolicyParts::rule)
                .toList();
    }

    private static ConflictRule rule(JsonNode node) {
        return new ConflictRule(
                text(node, "id"),
                kind(node),
                label(node.get("name")),
                Optional.ofNullable(node.get("basis")).map(JsonNode::stringValue),
                lookBack(node.get("lookBack")),
                word(Strength.values(), Strength::key, text(node, "strength")),
                words(PartyRole.values(), PartyRole::key, node.path("parties")),
                words(EngagementKind.values(), EngagementKind::key, node.path("engagements")),
                words(RelationKind.values(), RelationKind::key, node.path("relations")));
    }

    static TieKind kind(JsonNode rule) {
        return word(TieKind.values(), TieKind::key, text(rule, "kind"));
    }

    static LookBack lookBack(JsonNode node) {
        return node.isObject() ? new LookBack.Years(node.get("years").intValue()) : new LookBack.Life();
    }

    private static Label label(JsonNode node) {
        return new Label(text(node, "zh"), text(node, "en"));
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    private static <T> Set<T> words(T[] values, Function<T, String> key, JsonNode list) {
        Set<T> words = new LinkedHashSet<>();
        list.values().forEach(word -> words.add(word(values, key, word.stringValue())));
        return words;
    }

    /** The schema lets no other word through. */
    private static <T> T word(T[] values, Function<T, String> key, String word) {
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(word))
                .findFirst()
                .orElseThrow();
    }
}
