package org.clusterreview.draws;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.FrozenInput;

/** Everything about a draw: who did what and when, what the seed was made of, and what came of it. */
final class DrawRecordDocument extends DrawDocument {

    DrawRecordDocument() {
        super("record", DocumentFormat.JSON);
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(input.canonical()));
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
