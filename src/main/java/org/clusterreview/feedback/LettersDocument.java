package org.clusterreview.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipOutputStream;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.SameBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All letters of a track in one archive, each as it was issued by itself. */
final class LettersDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();

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
            zip.putNextEntry(SameBytes.part(LetterDocument.fileName(letter) + "." + DocumentFormat.DOCX.extension()));
            LetterDocx.write(letter, zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
