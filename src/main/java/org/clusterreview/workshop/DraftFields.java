package org.clusterreview.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** The values of a draft that a form may change: names, weights, ranges and parameters, found in any sound or unsound text. */
public final class DraftFields {

    /** Keys whose values are words. */
    private static final Set<String> WORDS =
            Set.of("name", "notice", "guidance", "text", "unit", "document", "department");

    /** Keys whose values are numbers. */
    private static final Set<String> NUMBERS = Set.of(
            "points",
            "weight",
            "factor",
            "total",
            "min",
            "max",
            "step",
            "from",
            "to",
            "mark",
            "at",
            "percent",
            "below",
            "base",
            "base_percent",
            "full",
            "target",
            "at_most",
            "at_least",
            "more_than",
            "less_than",
            "start",
            "start_percent",
            "each",
            "adds",
            "takes",
            "surplus_each",
            "surplus_at_most",
            "times",
            "year",
            "mean_of",
            "lowest_of",
            "highest_of",
            "growth_over",
            "growth_since",
            "mean_growth_of",
            "at_or_below",
            "at_or_above",
            "minimum_valid",
            "highest",
            "lowest",
            "fraction",
            "per_side",
            "places",
            "up_to_percent");

    /** From how many on an estimator applies: the same word as the end of a band, which has another end, and another thing. */
    private static final String LEAST = "average_from";

    /** Where a variant says what it changes, by the id of what it changes. */
    private static final String CHANGES = "/changes";

    private DraftFields() {}

    /**
     * A value that can be changed.
     *
     * @param group name of the indicator, stage, veto … that it belongs to; empty for the model itself
     * @param key what it is
     * @param detail tells it from others of the same key in the group, such as the name of a band or a place in a list
     * @param pointer where it stands
     */
    public record Field(String group, String key, String detail, String pointer, String value, boolean number) {}

    /** In the order of the text; nothing where it is no YAML. */
    public static List<Field> of(String text) {
        List<Field> fields = new ArrayList<>();
        Optional<YamlDocument> document = YamlDocument.read("", text, new ArrayList<>());
        document.ifPresent(d -> walk(d.tree(), "", "", "", fields));
        return fields;
    }

    private static void walk(JsonNode node, String pointer, String group, String detail, List<Field> fields) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            JsonNode entry = node.get(i);
            String name = entry.path("name").stringValue("");
            boolean own = entry.has("id");
            String numbered = name.isEmpty() ? entry.path("at").stringValue(String.valueOf(i + 1)) : name;
            walk(entry, pointer + "/" + i, own ? name : group, own ? "" : numbered, fields);
        }
        node.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (value.isNumber() && NUMBERS.contains(key)) {
                String meant = key.equals("from") && !node.has("to") ? LEAST : key;
                fields.add(
                        new Field(group, meant, detail, at, value.decimalValue().toPlainString(), true));
            } else if (value.isString() && WORDS.contains(key)) {
                fields.add(new Field(group, key, detail, at, value.stringValue(), false));
            } else if (!value.isValueNode()) {
                walk(value, at, pointer.equals(CHANGES) ? value.path("name").stringValue(key) : group, detail, fields);
            }
        });
    }

    /** Every key that a field may have, for its words. */
    public static Set<String> keys() {
        Set<String> keys = new TreeSet<>(WORDS);
        keys.addAll(NUMBERS);
        keys.add(LEAST);
        return keys;
    }
}
