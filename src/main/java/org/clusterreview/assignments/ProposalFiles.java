package org.clusterreview.assignments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.fit.FitInput;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawSpec;
import org.clusterreview.panels.rules.PoolExpert;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps questions and answers as files, and reads them back. */
@Component
class ProposalFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final String QUESTION = "assignment-question.json";
    private static final String ANSWER = "assignment-answer.json";

    private final StoredFiles files;

    ProposalFiles(StoredFiles files) {
        this.files = files;
    }

    /** @param spec in its canonical form */
    private record Kept(List<PoolExpert> pool, String spec, FitInput fit, String groupsHash) {}

    UUID keep(Viewer viewer, Question question) {
        Kept kept =
                new Kept(question.pool().experts(), question.spec().canonical(), question.fit(), question.groupsHash());
        return keep(viewer, QUESTION, JSON.writeValueAsString(kept));
    }

    UUID keep(Viewer viewer, Answer answer) {
        return keep(viewer, ANSWER, JSON.writeValueAsString(answer));
    }

    private UUID keep(Viewer viewer, String name, String text) {
        ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return files.store(viewer, name, DocumentFormat.JSON.mediaType(), content, MOST_BYTES)
                .orThrow()
                .id();
    }

    Question question(Viewer viewer, UUID file) {
        Kept kept = JSON.readValue(text(viewer, file), Kept.class);
        return new Question(
                new DrawPool(kept.pool()), DrawSpec.ofCanonical(kept.spec()), kept.fit(), kept.groupsHash());
    }

    Answer answer(Viewer viewer, UUID file) {
        return JSON.readValue(text(viewer, file), Answer.class);
    }

    private String text(Viewer viewer, UUID file) {
        try (InputStream in = files.open(viewer, file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a proposal could not be read to its end", e);
        }
    }
}
