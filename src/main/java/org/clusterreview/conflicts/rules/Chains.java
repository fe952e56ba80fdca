package org.clusterreview.conflicts.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.kernel.canonical.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chains of facts as they are stored: in the canonical form, with the names that were true when they were found. */
public final class Chains {

    private static final JsonMapper JSON = new JsonMapper();

    private Chains() {}

    public static String write(List<Link> chain) {
        return CanonicalJson.of(chain.stream().map(Chains::map).toList());
    }

    /** @throws IllegalArgumentException for a text that {@link #write} has not written */
    public static List<Link> read(String text) {
        return JSON.readTree(text).values().stream().map(Chains::link).toList();
    }

    private static Map<String, Object> map(Link link) {
        Map<String, Object> map = new LinkedHashMap<>(LinkFacts.of(link));
        switch (link) {
            case Link.Served(var kind, var body, var post, var period) ->
                map.putAll(Map.of("bodyName", body.name(), "post", post));
            case Link.Alike(var one, var other) ->
                map.putAll(Map.of("bodyName", one.name(), "otherName", other.name()));
            case Link.PartyOf(var body, var role, var application, var name) ->
                map.putAll(Map.of("bodyName", body.name(), "name", name));
            case Link.BelongsTo(var body, var parent) ->
                map.putAll(Map.of("bodyName", body.name(), "parentName", parent.name()));
            case Link.DepartmentOf(var body, var city) -> map.put("bodyName", body.name());
            case Link.ComesFrom(var application, var name, var city) -> map.put("name", name);
            case Link.Knows(var kind, var person, var organisation, var work, var period) -> {
                map.put("person", person);
                organisation.ifPresent(body -> map.put("bodyName", body.name()));
            }
            case Link.WorkedWith(var kind, var body, var work, var period) -> map.put("bodyName", body.name());
            case Link.NamedIn(var person, var organisation, var part, var application, var name) -> {
                map.putAll(Map.of("person", person, "name", name));
                organisation.ifPresent(body -> map.put("bodyName", body.name()));
            }
            case Link.Shares(var body, var application, var name) ->
                map.putAll(Map.of("bodyName", body.name(), "name", name));
            case Link.Competes(var field, var application, var name) -> map.put("name", name);
            case Link.Requested(var request, var on, var reason) -> map.putAll(Map.of("on", on, "reason", reason));
            case Link.Declared(var declaration, var on, var text) -> map.putAll(Map.of("on", on, "text", text));
        }
        return map;
    }

    private static Link link(JsonNode node) {
        return switch (text(node, "link")) {
            case "served" ->
                new Link.Served(
                        EngagementKind.valueOf(text(node, "kind")),
                        body(node, "body"),
                        text(node, "post"),
                        period(node));
            case "alike" -> new Link.Alike(body(node, "body"), body(node, "other"));
            case "party" ->
                new Link.PartyOf(
                        body(node, "body"),
                        PartyRole.valueOf(text(node, "role")),
                        id(node, "application"),
                        text(node, "name"));
            case "belongs" -> new Link.BelongsTo(body(node, "body"), body(node, "parent"));
            case "department" -> new Link.DepartmentOf(body(node, "body"), text(node, "city"));
            case "comes-from" -> new Link.ComesFrom(id(node, "application"), text(node, "name"), text(node, "city"));
            default -> further(node);
        };
    }

    private static Link further(JsonNode node) {
        return switch (text(node, "link")) {
            case "knows" ->
                new Link.Knows(
                        RelationKind.valueOf(text(node, "kind")),
                        text(node, "person"),
                        someBody(node),
                        text(node, "work"),
                        period(node));
            case "worked" ->
                new Link.WorkedWith(
                        RelationKind.valueOf(text(node, "kind")), body(node, "body"), text(node, "work"), period(node));
            case "named" ->
                new Link.NamedIn(
                        text(node, "person"),
                        someBody(node),
                        PersonPart.valueOf(text(node, "part")),
                        id(node, "application"),
                        text(node, "name"));
            case "shares" -> new Link.Shares(body(node, "body"), id(node, "application"), text(node, "name"));
            case "competes" -> new Link.Competes(text(node, "field"), id(node, "application"), text(node, "name"));
            case "requested" -> new Link.Requested(id(node, "request"), day(node, "on"), text(node, "reason"));
            case "declared" -> new Link.Declared(id(node, "declaration"), day(node, "on"), text(node, "text"));
            default -> throw new IllegalArgumentException("no link: " + node);
        };
    }

    private static Optional<Body> someBody(JsonNode node) {
        return node.has("body") ? Optional.of(body(node, "body")) : Optional.empty();
    }

    private static Body body(JsonNode node, String key) {
        return new Body(id(node, key), text(node, key + "Name"));
    }

    private static Period period(JsonNode node) {
        Optional<LocalDate> from = node.has("from") ? Optional.of(day(node, "from")) : Optional.empty();
        return switch (text(node, "end")) {
            case "open" -> Period.open(from);
            case "unknown" -> Period.past(from);
            default -> new Period(from, new Period.End.On(day(node, "end")));
        };
    }

    private static UUID id(JsonNode node, String key) {
        return UUID.fromString(text(node, key));
    }

    private static LocalDate day(JsonNode node, String key) {
        return LocalDate.parse(text(node, key));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("no " + key + " in " + node);
        }
        return value.stringValue();
    }
}
