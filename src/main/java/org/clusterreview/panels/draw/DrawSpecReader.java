package org.clusterreview.panels.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.panels.rules.PanelRuleReader;
import org.clusterreview.panels.rules.PanelRulesParts;
import org.clusterreview.panels.rules.WantedPanel;
import tools.jackson.databind.JsonNode;

/**
 * Reads what is to be drawn from YAML; {@code scoring-models/panels.schema.json} describes the form. A text too long for YAML
 * must be JSON, as that of a draw on record is: then it may be as long as a draw of many panels makes it.
 */
public final class DrawSpecReader {

    /** The reason of those named under {@code conflicts}. */
    public static final String CONFLICT = "conflict";

    private DrawSpecReader() {}

    /** Whether a file is meant to state what is to be drawn. */
    public static boolean isSpec(String text) {
        return document("", text, new ArrayList<>())
                .filter(DrawSpecReader::isSpec)
                .isPresent();
    }

    private static boolean isSpec(YamlDocument document) {
        return document.tree().isObject() && document.tree().has("draw");
    }

    private static Optional<YamlDocument> document(String file, String text, List<Fault> faults) {
        boolean longJson =
                text.length() > YamlDocument.LONGEST && text.stripLeading().startsWith("{");
        return longJson ? YamlDocument.readJson(file, text, faults) : YamlDocument.read(file, text, faults);
    }

    /**
     * Reads a spec.
     *
     * @param file its name, for the faults
     * @param faults receives every fault, in the order of the text
     * @return empty if there are faults
     */
    public static Optional<DrawSpec> read(String file, String text, List<Fault> faults) {
        Optional<YamlDocument> document = document(file, text, faults);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        List<Fault> found = new ArrayList<>();
        if (!isSpec(document.get())) {
            found.add(Fault.at(file, 0, 0, "draw", "panels.draw.missing"));
        } else {
            found.addAll(PanelRuleReader.schema().check(document.get()));
        }
        if (found.isEmpty()) {
            found.addAll(PanelRulesParts.check(document.get()));
            found.addAll(twice(document.get()));
        }
        faults.addAll(found);
        return found.isEmpty() ? Optional.of(spec(document.get().tree())) : Optional.empty();
    }

    private static List<Fault> twice(YamlDocument document) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonNode panels = document.tree().get("panels");
        for (int i = 0; i < panels.size(); i++) {
            String id = panels.get(i).get("id").stringValue();
            if (!ids.add(id)) {
                faults.add(document.fault("/panels/" + i + "/id", "panels.rules.id-twice", id));
            }
        }
        return faults;
    }

    /** @param root keeps to the schema */
    static DrawSpec spec(JsonNode root) {
        return new DrawSpec(
                root.get("draw").intValue(),
                PanelRulesParts.rules(root.get("rules")),
                root.get("panels").values().stream().map(DrawSpecReader::panel).toList());
    }

    private static WantedPanel panel(JsonNode node) {
        Map<String, String> barred = new HashMap<>();
        node.path("barred")
                .properties()
                .forEach(entry -> barred.put(entry.getKey(), entry.getValue().stringValue()));
        PanelRulesParts.texts(node, "conflicts").forEach(expert -> barred.put(expert, CONFLICT));
        return new WantedPanel(
                node.get("id").stringValue(),
                node.get("size").intValue(),
                node.path("reserves").asInt(0),
                PanelRulesParts.texts(node, "fields"),
                PanelRulesParts.texts(node, "cities"),
                barred);
    }
}
