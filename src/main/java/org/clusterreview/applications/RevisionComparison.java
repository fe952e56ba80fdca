package org.clusterreview.applications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.workbook.MemberRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two contents that an application had, side by side, field by field.
 *
 * @param left number of the earlier revision
 * @param right number of the later revision
 * @param fields every field that either has, in the order of the form; of members and people those alone that differ
 */
public record RevisionComparison(int left, int right, List<Field> fields) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Fields of the canonical form by what the form's row calls them. */
    private static final Map<String, String> NAMES = names();

    /** Kept as hashes, so that only a difference can be told. */
    private static final Set<String> PERSONAL = Set.of("contact", "phone");

    public RevisionComparison {
        fields = List.copyOf(fields);
    }

    /**
     * A field as both state it.
     *
     * @param name a component of the form's row such as {@code unit}, {@code figure:item:year}, {@code members},
     *     {@code people}, or {@code member:NAME}
     * @param left empty where nothing is stated; of a personal value always, since only its hash is kept
     * @param right as {@code left}
     */
    public record Field(String name, Optional<String> left, Optional<String> right, boolean changed) {}

    public List<Field> changes() {
        return fields.stream().filter(Field::changed).toList();
    }

    /** @param leftContent canonical content of the earlier revision */
    static RevisionComparison of(int left, String leftContent, int right, String rightContent) {
        JsonNode before = JSON.readTree(leftContent);
        JsonNode after = JSON.readTree(rightContent);
        List<Field> fields = new ArrayList<>();
        NAMES.forEach((key, name) -> fields.add(
                PERSONAL.contains(key)
                        ? new Field(
                                name,
                                Optional.empty(),
                                Optional.empty(),
                                !text(before, key).equals(text(after, key)))
                        : field(name, text(before, key), text(after, key))));
        addFigures(fields, figures(before), figures(after));
        addMembers(fields, members(before), members(after));
        fields.add(new Field(
                "people",
                Optional.of(String.valueOf(before.path("people").size())),
                Optional.of(String.valueOf(after.path("people").size())),
                !before.path("people").equals(after.path("people"))));
        return new RevisionComparison(left, right, fields);
    }

    private static void addFigures(List<Field> fields, Map<String, String> before, Map<String, String> after) {
        all(before, after).stream()
                .sorted()
                .forEach(figure ->
                        fields.add(field("figure:" + figure, value(before.get(figure)), value(after.get(figure)))));
    }

    private static void addMembers(List<Field> fields, Map<String, String> before, Map<String, String> after) {
        fields.add(field(
                "members", Optional.of(String.valueOf(before.size())), Optional.of(String.valueOf(after.size()))));
        all(before, after).stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .forEach(name -> fields.add(field("member:" + name, value(before.get(name)), value(after.get(name)))));
    }

    private static Set<String> all(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all;
    }

    private static Field field(String name, Optional<String> left, Optional<String> right) {
        return new Field(name, left, right, !left.equals(right));
    }

    private static Optional<String> value(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    private static Optional<String> text(JsonNode content, String key) {
        return Optional.of(content.path(key).asString("")).filter(text -> !text.isEmpty());
    }

    private static Map<String, String> figures(JsonNode content) {
        Map<String, String> figures = new LinkedHashMap<>();
        content.path("figures")
                .forEach(figure -> figures.put(
                        figure.path("item").asString() + ":"
                                + figure.path("year").asInt(),
                        new BigDecimal(figure.path("value").asString()).toPlainString()));
        return figures;
    }

    /** What is said of each member, by its name. */
    private static Map<String, String> members(JsonNode content) {
        Map<String, String> members = new LinkedHashMap<>();
        content.path("members").forEach(member -> {
            String role = MemberRole.valueOf(member.path("role").asString()).label();
            String code = member.path("code").asString("");
            String parent = member.path("parent").asString("");
            members.put(
                    member.path("name").asString(),
                    role + (code.isEmpty() ? "" : " " + code) + (parent.isEmpty() ? "" : " · " + parent));
        });
        return members;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("name", "cluster");
        names.put("applicant", "unit");
        names.put("applicantKind", "unitKind");
        names.put("applicantCode", "unitCode");
        for (String same : List.of("city", "county", "zone", "field", "recommender", "contact", "phone", "remark")) {
            names.put(same, same);
        }
        return names;
    }
}
