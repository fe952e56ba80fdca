package org.clusterreview.scoring.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version written as a variant of another: its own keys take the place of the base's, nodes are removed, added and changed by
 * id. What comes of it is a whole model whose faults point into the variant's text.
 */
final class Variant {

    /** Keys that belong to the variant and not to the model. */
    private static final Set<String> OWN = Set.of("extends", "remove", "add", "changes");

    private final YamlDocument document;
    private final List<Fault> faults;
    private final ObjectNode whole;
    private final Map<String, String> origins = new HashMap<>();

    Variant(YamlDocument document, JsonNode base, List<Fault> faults) {
        this.document = document;
        this.faults = faults;
        this.whole = (ObjectNode) base.deepCopy();
    }

    YamlDocument resolve() {
        replace();
        remove();
        add();
        change();
        return document.within(whole, origins, "/extends");
    }

    private void replace() {
        document.tree().properties().forEach(entry -> {
            if (!OWN.contains(entry.getKey())) {
                whole.set(entry.getKey(), entry.getValue());
                origins.put("/" + entry.getKey(), "/" + entry.getKey());
            }
        });
    }

    private void remove() {
        JsonNode ids = document.at("/remove");
        for (int i = 0; i < ids.size(); i++) {
            Optional<String> found = pointer(ids.path(i).stringValue(""));
            if (found.isEmpty()) {
                fault("/remove/" + i, ids.path(i).stringValue(""));
                continue;
            }
            int slash = found.get().lastIndexOf('/');
            ArrayNode list = (ArrayNode) whole.at(found.get().substring(0, slash));
            list.remove(Integer.parseInt(found.get().substring(slash + 1)));
        }
    }

    private void add() {
        JsonNode additions = document.at("/add");
        for (int i = 0; i < additions.size(); i++) {
            String to = Trees.text(additions.path(i), "to");
            Optional<String> parent = to.isEmpty() ? Optional.of("") : pointer(to);
            if (parent.isEmpty() || !additions.path(i).path("node").isObject()) {
                fault("/add/" + i + "/to", to);
                continue;
            }
            ObjectNode holder = (ObjectNode) whole.at(parent.get());
            String key = to.isEmpty() || !holder.has("children") ? "indicators" : "children";
            ArrayNode list = holder.path(key) instanceof ArrayNode present ? present : holder.putArray(key);
            list.add(additions.path(i).path("node"));
            origins.put(parent.get() + "/" + key + "/" + (list.size() - 1), "/add/" + i + "/node");
        }
    }

    private void change() {
        document.at("/changes").properties().forEach(change -> {
            String from = "/changes/" + change.getKey();
            Optional<String> at = pointer(change.getKey());
            if (at.isEmpty()) {
                fault(from, change.getKey());
                return;
            }
            ObjectNode node = (ObjectNode) whole.at(at.get());
            change.getValue().properties().forEach(entry -> {
                if (entry.getValue().isNull()) {
                    node.remove(entry.getKey());
                } else {
                    node.set(entry.getKey(), entry.getValue());
                    origins.put(at.get() + "/" + entry.getKey(), from + "/" + entry.getKey());
                }
            });
        });
    }

    /** Where the whole now has an entry of a list with this id. */
    private Optional<String> pointer(String id) {
        List<String> found = new ArrayList<>();
        search(whole, "", id, found, new HashSet<>());
        return found.stream().findFirst();
    }

    private static void search(JsonNode node, String pointer, String id, List<String> found, Set<String> seen) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String at = pointer + "/" + i;
                if (Trees.text(node.get(i), "id").equals(id) && seen.add(at)) {
                    found.add(at);
                }
                search(node.get(i), at, id, found, seen);
            }
        } else if (node.isObject()) {
            node.properties().forEach(e -> search(e.getValue(), pointer + "/" + e.getKey(), id, found, seen));
        }
    }

    private void fault(String pointer, String id) {
        faults.add(document.fault(pointer, "scoring.model.variantUnknown", id));
    }
}
