package org.clusterreview.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.scoring.model.CanonicalModel;
import org.clusterreview.scoring.model.ScoringModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical form of a model, which is what is hashed, taken apart: every value but nulls by its place, and how what has an id is
 * nested and ordered.
 *
 * @param parents id of what holds it, by the place of each that has an id; empty at the top
 * @param lists ids in their order, by the place of the list
 */
record FlatModel(Map<Place, String> values, Map<Place, String> parents, Map<Place, List<String>> lists) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Place(String part, String id, String key) {

        Place whole() {
            return new Place(part, id, "");
        }
    }

    static FlatModel of(ScoringModel model) {
        FlatModel flat = new FlatModel(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        JsonNode tree = JSON.readTree(CanonicalJson.of(CanonicalModel.of(model)));
        new TreeSet<>(tree.propertyNames())
                .stream()
                        .filter(part -> !part.equals("id") && !part.equals("version"))
                        .forEach(part -> flat.walk(new Place(part, "", ""), tree.get(part)));
        return flat;
    }

    /** Whether it has an id here and not in the other. */
    boolean isNew(Place whole, FlatModel other) {
        return parents.containsKey(whole) && !other.parents.containsKey(whole);
    }

    /** Empty where it has none. */
    String weight(Place whole) {
        return values.getOrDefault(new Place(whole.part(), whole.id(), "weight"), "");
    }

    private void walk(Place place, JsonNode node) {
        if (node.isObject()) {
            String own = node.path("id").stringValue("");
            Place inside = own.isEmpty() ? place : new Place(place.part(), own, "");
            node.properties().forEach(entry -> {
                if (own.isEmpty() || !entry.getKey().equals("id")) {
                    walk(below(inside, entry.getKey()), entry.getValue());
                }
            });
        } else if (node.isArray()) {
            list(place, node);
        } else if (!node.isNull()) {
            values.put(place, node.asString());
        }
    }

    /** Entries with ids are known by them, so that a new one in between is not a change of all that follow. */
    private void list(Place place, JsonNode list) {
        if (list.isEmpty()) {
            return;
        }
        if (list.valueStream().noneMatch(n -> n.isObject() || n.isArray())) {
            values.put(
                    place,
                    String.join("、", list.valueStream().map(JsonNode::asString).toList()));
            return;
        }
        boolean named = list.valueStream().allMatch(n -> n.path("id").isString());
        if (named) {
            List<String> ids =
                    list.valueStream().map(n -> n.path("id").stringValue("")).toList();
            lists.put(place, ids);
            ids.forEach(id -> parents.put(new Place(place.part(), id, ""), place.id()));
        }
        if (place.key().endsWith("rounding")) {
            // A step is rounded once at most.
            list.forEach(rounding -> {
                Place step = below(place, rounding.path("at").stringValue(""));
                walk(below(step, "places"), rounding.path("places"));
                walk(below(step, "mode"), rounding.path("mode"));
            });
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            walk(named ? place : new Place(place.part(), place.id(), place.key() + "[" + (i + 1) + "]"), list.get(i));
        }
    }

    private static Place below(Place place, String key) {
        return new Place(place.part(), place.id(), place.key().isEmpty() ? key : place.key() + "." + key);
    }
}
