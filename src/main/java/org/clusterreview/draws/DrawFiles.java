package org.clusterreview.draws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawSpec;
import org.clusterreview.panels.rules.PoolExpert;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps pool, spec and result of draws as files, and reads them back. */
@Component
class DrawFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MOST_BYTES = 100L * 1024 * 1024;

    private final StoredFiles files;

    DrawFiles(StoredFiles files) {
        this.files = files;
    }

    UUID keep(Viewer viewer, DrawPool pool) {
        return keep(viewer, "draw-pool.json", JSON.writeValueAsString(pool.experts()));
    }

    UUID keep(Viewer viewer, DrawSpec spec) {
        return keep(viewer, "draw-spec.json", spec.canonical());
    }

    UUID keep(Viewer viewer, DrawResult result) {
        return keep(viewer, "draw-result.json", JSON.writeValueAsString(result));
    }

    private UUID keep(Viewer viewer, String name, String text) {
        ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return files.store(viewer, name, DocumentFormat.JSON.mediaType(), content, MOST_BYTES)
                .orThrow()
                .id();
    }

    DrawPool pool(Viewer viewer, UUID file) {
        return new DrawPool(JSON.readValue(text(viewer, file), new TypeReference<List<PoolExpert>>() {}));
    }

    DrawSpec spec(Viewer viewer, UUID file) {
        return DrawSpec.ofCanonical(text(viewer, file));
    }

    DrawResult result(Viewer viewer, UUID file) {
        return JSON.readValue(text(viewer, file), DrawResult.class);
    }

    private String text(Viewer viewer, UUID file) {
        try (InputStream in = files.open(viewer, file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a draw could not be read to its end", e);
        }
    }
}
