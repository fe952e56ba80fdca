package org.clusterreview.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.kernel.Texts;
import tools.jackson.databind.json.JsonMapper;

/** The letter to one applicant. */
final class LetterDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    @Override
    public String key() {
        return "feedback-letter";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.DOCX);
    }

    @Override
    public String fileName(FrozenInput input) {
        return fileName(read(input.canonical()));
    }

    static String fileName(Letter letter) {
        String name = Texts.in(Locale.SIMPLIFIED_CHINESE)
                .get("feedback.letter.file", letter.number(), letter.cluster().replaceAll(NOT_IN_NAMES, "_"));
        return letter.demonstration()
                ? Texts.in(Locale.SIMPLIFIED_CHINESE).get("feedback.letter.demonstration") + name
                : name;
    }

    static Letter read(String canonical) {
        return JSON.readValue(canonical, Letter.class);
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        LetterDocx.write(read(input.canonical()), out);
    }
}
