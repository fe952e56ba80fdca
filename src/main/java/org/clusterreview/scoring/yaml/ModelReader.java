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

/**
 * Reads scoring models: YAML, held against {@code scoring-model.schema.json} (JSON Schema 2020-12) and then against what a
 * schema cannot say. All faults of a file are found in one go.
 */
public final class ModelReader {

    private static final String SCHEMA = "/scoring-models/scoring-model.schema.json";

    private final YamlSchema schema = YamlSchema.of(schemaText());

    /** @param file name for the faults */
    public ModelReading read(String file, String text) {
        List<Fault> faults = new ArrayList<>();
        Optional<YamlDocument> document = YamlDocument.read(file, text, faults);
        if (document.isPresent()) {
            faults.addAll(schema.check(document.get()));
            faults.addAll(new ModelChecks(document.get()).faults());
        }
        if (document.isEmpty() || !faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
            return new ModelReading.Faulty(faults);
        }
        ScoringModel model = ModelBuilder.build(document.get().tree());
        String canonical = CanonicalJson.of(CanonicalModel.of(model));
        return new ModelReading.Sound(model, canonical, Sha256.of(canonical));
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
