package org.clusterreview.scoring.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.kernel.yaml.YamlDocument;
import org.clusterreview.kernel.yaml.YamlSchema;
import org.clusterreview.scoring.model.CanonicalModel;
import org.clusterreview.scoring.model.ScoringModel;
import tools.jackson.databind.JsonNode;

/**
 * Reads scoring models: YAML, held against {@code scoring-model.schema.json} (JSON Schema 2020-12) and then against what a
 * schema cannot say. All faults of a file are found in one go. A text may hold several documents: the last is the model, those
 * before it are versions that it builds upon.
 */
public final class ModelReader {

    private static final String SCHEMA = "/scoring-models/scoring-model.schema.json";
    private static final String SEPARATOR = "---";

    /** How many versions may build upon each other. */
    private static final int DEEPEST = 5;

    private final YamlSchema schema = YamlSchema.of(schemaText());

    /** Reads a text that brings everything it builds upon. */
    public ModelReading read(String file, String text) {
        return read(file, text, ModelBases.NONE);
    }

    /**
     * @param file name for the faults
     * @param bases versions that the text may build upon, beside those in the text itself
     */
    public ModelReading read(String file, String text, ModelBases bases) {
        List<Fault> faults = new ArrayList<>();
        Optional<Resolved> resolved = resolve(file, text, bases, DEEPEST, faults);
        if (resolved.isPresent()) {
            YamlDocument document = resolved.get().document();
            faults.addAll(schema.check(document));
            faults.addAll(new ModelChecks(document).faults());
        }
        if (resolved.isEmpty() || !faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
            return new ModelReading.Faulty(faults.stream().distinct().toList());
        }
        ScoringModel model = ModelBuilder.build(resolved.get().document().tree());
        String canonical = CanonicalJson.of(CanonicalModel.of(model));
        return new ModelReading.Sound(model, resolved.get().text(), canonical, Sha256.of(canonical));
    }

    /** A whole model, not yet checked, and the text it can be read from again. */
    private record Resolved(YamlDocument document, String text) {}

    private Optional<Resolved> resolve(String file, String text, ModelBases bases, int depth, List<Fault> faults) {
        List<String> documents = documents(text);
        Optional<YamlDocument> read = YamlDocument.read(file, documents.getLast(), faults);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        boolean bundled = documents.size() > 1;
        if (!read.get().tree().has("extends")) {
            if (bundled) {
                faults.add(read.get().fault("", "yaml.documents"));
                return Optional.empty();
            }
            return Optional.of(new Resolved(read.get(), text));
        }
        YamlDocument variant = read.get();
        faults.addAll(schema.check(variant));
        String id = Trees.text(variant.at("/extends"), "id");
        String version = Trees.text(variant.at("/extends"), "version");
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> baseText =
                bundled ? Optional.of(text.substring(0, start(text, documents.getLast()))) : bases.text(id, version);
        List<Fault> baseFaults = new ArrayList<>();
        Optional<Resolved> base =
                depth == 0 ? Optional.empty() : baseText.flatMap(t -> resolve(file, t, bases, depth - 1, baseFaults));
        if (base.filter(b -> is(b.document().tree(), id, version)).isEmpty()) {
            faults.add(variant.fault("/extends", "scoring.model.baseUnknown", id, version));
            return Optional.empty();
        }
        YamlDocument whole = new Variant(variant, base.get().document().tree(), faults).resolve();
        String all = bundled ? text : base.get().text().stripTrailing() + "\n" + SEPARATOR + "\n" + text;
        return Optional.of(new Resolved(whole, all));
    }

    private static boolean is(JsonNode tree, String id, String version) {
        return Trees.text(tree, "id").equals(id) && Trees.text(tree, "version").equals(version);
    }

    /** The documents of a text, each with empty lines in place of those before it, so that lines keep their numbers. */
    private static List<String> documents(String text) {
        List<String> documents = new ArrayList<>();
        StringBuilder document = new StringBuilder();
        int lines = 0;
        for (String line : text.split("(?<=\n)", -1)) {
            lines++;
            if (line.strip().equals(SEPARATOR)
                    && line.startsWith(SEPARATOR)
                    && !document.toString().isBlank()) {
                documents.add(document.toString());
                document.setLength(0);
                document.append("\n".repeat(lines));
            } else {
                document.append(line);
            }
        }
        documents.add(document.toString());
        return documents;
    }

    /** Where the last document begins, without the line that sets it apart. */
    private static int start(String text, String last) {
        int begin = text.length() - last.stripLeading().length();
        return text.lastIndexOf("\n" + SEPARATOR, begin) + 1;
    }

    private static String schemaText() {
        try (InputStream in = ModelReader.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("not in the archive: " + SCHEMA);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
