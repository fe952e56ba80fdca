package org.clusterreview.draws;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.FrozenInput;

/** What was drawn and under which rules, in the form of which the hash is made. */
final class DrawSpecDocument extends DrawDocument {

    DrawSpecDocument() {
        super("spec", DocumentFormat.JSON);
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        String spec = JSON.readTree(input.canonical()).get("spec").asString();
        out.write(spec.getBytes(StandardCharsets.UTF_8));
    }
}
