package org.clusterreview.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.kernel.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All letters of a track in one archive, each as it was issued by itself. */
final class LettersDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    @Override
    public String key() {
        return "feedback-letters";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.ZIP);
    }

    @Override
    public String fileName(FrozenInput input) {
        JsonNode root = JSON.readTree(input.canonical());
        return Texts.in(Locale.SIMPLIFIED_CHINESE)
                .get(
                        "feedback.letters.file",
                        root.get("round").asString(),
                        root.get("track").asString(),
                        root.get("date").asString());
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (JsonNode one : JSON.readTree(input.canonical()).get("letters")) {
            Letter letter = LetterDocument.read(one.asString());
            ZipEntry entry = new ZipEntry(LetterDocument.fileName(letter) + "." + DocumentFormat.DOCX.extension());
            entry.setTimeLocal(ZIP_TIME);
            zip.putNextEntry(entry);
            LetterDocx.write(letter, zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
