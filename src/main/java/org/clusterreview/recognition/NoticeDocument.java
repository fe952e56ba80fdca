package org.clusterreview.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.kernel.Texts;

/** The public notice: for the file as a Word document, for the portal as a page without scripts. */
final class NoticeDocument implements DocumentKind {

    private static final Texts TEXTS = Texts.in(Locale.SIMPLIFIED_CHINESE);

    @Override
    public String key() {
        return "public-notice";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.DOCX, DocumentFormat.HTML);
    }

    @Override
    public String fileName(FrozenInput input) {
        return title(NoticeContent.read(input));
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        NoticeContent content = NoticeContent.read(input);
        switch (format) {
            case DOCX -> new NoticeWord(content, input.sha256()).write(out);
            case HTML ->
                out.write(new NoticePage(content, input.sha256()).html().getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException(format.name());
        }
    }

    /** Invented data say so wherever they go. */
    static String title(NoticeContent content) {
        return content.demonstration()
                ? TEXTS.get("recognition.export.demonstration") + content.title()
                : content.title();
    }

    /** 附件, or 附件1, 附件2 where there are several. */
    static String label(NoticeContent content, int index) {
        String word = TEXTS.get("recognition.notice.annex");
        return content.annexes().size() == 1 ? word : word + (index + 1);
    }

    /** 宜昌市（2个）. */
    static String heading(NoticeContent.City city) {
        return TEXTS.get("recognition.notice.city", city.name(), city.names().size());
    }

    /** The annexes as they are named below the text. */
    static String annexes(NoticeContent content, int index) {
        String title = content.annexes().get(index).title();
        String word = TEXTS.get("recognition.notice.annex") + "：";
        return content.annexes().size() == 1 ? word + title : (index == 0 ? word : "　　　") + (index + 1) + "." + title;
    }
}
