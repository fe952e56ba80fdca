package org.clusterreview.panels.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.kernel.yaml.YamlSchema;
import org.clusterreview.rounds.policy.Label;
import tools.jackson.databind.JsonNode;

/** Reads rules on panels from YAML; {@code scoring-models/panels.schema.json} describes the form. */
public final class PanelRuleReader {

    /** Where the shipped rules and the schema lie among the program's resources. */
    private static final String FOLDER = "/scoring-models/";

    private PanelRuleReader() {}

    /** Whether a file is meant to state rules on panels: it names them at its top. What is to be drawn begins otherwise. */
    public static boolean isPanelRules(YamlDocument document) {
        return document.tree().isObject()
                && document.tree().has("panels")
                && !document.tree().has("draw");
    }

    /**
     * Reads rules on panels.
     *
     * @param file its name, for the faults
     * @param faults receives every fault, in the order of the text
     * @return empty if there are faults
     */
    public static Optional<PanelRuleSet> read(String file, String text, List<Fault> faults) {
        return YamlDocument.read(file, text, faults).flatMap(document -> read(document, faults));
    }

    /** Reads rules on panels from a document. What a schema cannot say is looked at only where the form is right. */
    public static Optional<PanelRuleSet> read(YamlDocument document, List<Fault> faults) {
        List<Fault> found = new ArrayList<>(schema().check(document));
        if (found.isEmpty()) {
            found.addAll(PanelRulesParts.check(document));
        }
        faults.addAll(found);
        return found.isEmpty() ? Optional.of(set(document)) : Optional.empty();
    }

    /** The form of rules on panels, and of what is to be drawn. */
    public static YamlSchema schema() {
        return Schema.PANELS;
    }

    private static PanelRuleSet set(YamlDocument document) {
        JsonNode root = document.tree();
        String canonical = CanonicalJson.of(document.canonical());
        Map<String, Label> names = new HashMap<>();
        Map<String, String> bases = new HashMap<>();
        root.get("rules").path("composition").values().forEach(requirement -> {
            String id = requirement.get("id").stringValue();
            Optional.ofNullable(requirement.get("name")).ifPresent(name -> names.put(id, label(name)));
            Optional.ofNullable(requirement.get("basis")).ifPresent(basis -> bases.put(id, basis.stringValue()));
        });
        return new PanelRuleSet(
                root.get("panels").stringValue(),
                root.get("version").intValue(),
                label(root.get("name")),
                Optional.ofNullable(root.get("notice")).map(PanelRuleReader::label),
                root.get("sizes").values().stream().map(JsonNode::intValue).toList(),
                root.get("reserves").intValue(),
                PanelRulesParts.rules(root.get("rules")),
                "keep-submitted".equals(root.path("leftSheets").stringValue(""))
                        ? LeftSheets.KEEP_SUBMITTED
                        : LeftSheets.VOID,
                names,
                bases,
                canonical,
                Sha256.of(canonical));
    }

    private static Label label(JsonNode node) {
        return new Label(node.get("zh").stringValue(), node.get("en").stringValue());
    }

    /**
     * Rules that come with the program.
     *
     * @param id such as {@code hubei-2026}
     */
    public static PanelRuleSet shipped(String id) {
        String name = id + ".panels.yaml";
        List<Fault> faults = new ArrayList<>();
        return read(name, resource(name), faults)
                .orElseThrow(() -> new IllegalStateException("shipped rules on panels: " + faults));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PanelRuleReader.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read once, when it is first needed. */
    private static final class Schema {
        static final YamlSchema PANELS = YamlSchema.of(resource("panels.schema.json"));
    }
}
