package org.clusterreview.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.scoring.model.CanonicalModel;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs between two models, found on their canonical forms, so that nothing that is hashed can differ unseen.
 *
 * @param changes in the order of the second model, then what only the first has
 */
public record ModelDiff(List<Change> changes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One difference.
     *
     * @param part key of the part it is in, such as {@code indicators} or {@code aggregation}
     * @param id of the indicator, input, veto … it belongs to; empty where there is none
     * @param key what differs there, such as {@code weight} or {@code scoring.rule.breakpoints[1].at}; empty where the whole is new
     *     or gone
     * @param before null where only the second model has it
     * @param after null where only the first model has it
     */
    public record Change(
            String part,
            String id,
            String key,
            @Nullable String before,
            @Nullable String after) {}

    private record Place(String part, String id, String key) {}

    public ModelDiff {
        changes = List.copyOf(changes);
    }

    /** Id and version aside: they differ between versions in any case. */
    public static ModelDiff between(ScoringModel first, ScoringModel second) {
        Map<Place, String> before = flat(first);
        Map<Place, String> after = flat(second);
        List<Change> changes = new ArrayList<>();
        after.forEach((place, value) -> {
            String old = before.get(place);
            if (!Objects.equals(old, value)) {
                changes.add(new Change(place.part(), place.id(), place.key(), old, value));
            }
        });
        before.forEach((place, value) -> {
            if (!after.containsKey(place)) {
                changes.add(new Change(place.part(), place.id(), place.key(), value, null));
            }
        });
        return new ModelDiff(changes);
    }

    private static Map<Place, String> flat(ScoringModel model) {
        JsonNode tree = JSON.readTree(CanonicalJson.of(CanonicalModel.of(model)));
        Map<Place, String> values = new LinkedHashMap<>();
        new TreeSet<>(tree.propertyNames())
                .stream()
                        .filter(part -> !part.equals("id") && !part.equals("version"))
                        .forEach(part -> walk(part, "", "", tree.get(part), values));
        return values;
    }

    private static void walk(String part, String id, String key, JsonNode node, Map<Place, String> values) {
        if (node.isObject()) {
            String own = node.path("id").stringValue("");
            String inside = own.isEmpty() ? id : own;
            String prefix = own.isEmpty() ? key : "";
            node.properties().forEach(entry -> {
                if (own.isEmpty() || !entry.getKey().equals("id")) {
                    walk(part, inside, joined(prefix, entry.getKey()), entry.getValue(), values);
                }
            });
        } else if (node.isArray()) {
            list(part, id, key, node, values);
        } else {
            values.put(new Place(part, id, key), node.isNull() ? "" : node.asString());
        }
    }

    /** Entries with ids are known by them, so that a new one in between is not a change of all that follow. */
    private static void list(String part, String id, String key, JsonNode list, Map<Place, String> values) {
        if (list.isEmpty()) {
            return;
        }
        boolean named = list.valueStream().allMatch(n -> n.isObject() && n.has("id"));
        boolean plain = list.valueStream().noneMatch(n -> n.isObject() || n.isArray());
        if (plain) {
            values.put(
                    new Place(part, id, key),
                    String.join("、", list.valueStream().map(JsonNode::asString).toList()));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            walk(part, id, named ? key : key + "[" + (i + 1) + "]", list.get(i), values);
        }
    }

    private static String joined(String prefix, String key) {
        return prefix.isEmpty() ? key : prefix + "." + key;
    }

    /** Changes by part, in the order in which parts first come. */
    public Map<String, List<Change>> byPart() {
        Map<String, List<Change>> parts = new LinkedHashMap<>();
        changes.forEach(
                c -> parts.computeIfAbsent(c.part(), p -> new ArrayList<>()).add(c));
        return parts;
    }

    /** Whether the two mean the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Name of what has an id, in the second model or else in the first. */
    public static String name(String id, ScoringModel first, ScoringModel second) {
        return named(second, id).or(() -> named(first, id)).orElse(id);
    }

    private static Optional<String> named(ScoringModel model, String id) {
        Collection<Named> all = new ArrayList<>();
        model.inputs().forEach(i -> all.add(new Named(i.id(), i.name())));
        model.vetoes().forEach(v -> all.add(new Named(v.id(), v.name())));
        model.requirements().forEach(r -> all.add(new Named(r.id(), r.name())));
        return model.node(id)
                .map(n -> n.name())
                .or(() -> all.stream()
                        .filter(n -> n.id().equals(id))
                        .map(Named::name)
                        .findFirst());
    }

    private record Named(String id, String name) {}
}
