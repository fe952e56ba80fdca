package org.clusterreview.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes PDFs from templates ({@code templates/NAME.html}, XHTML with CSS 2.1 for print). The typeface is embedded, so that
 * Chinese shows wherever it is opened; a character that it does not have is shown as {@code #}, never left out.
 */
@Component
public class PdfTemplates {

    private static final String FAMILY = "Document";
    private static final String FONT = "/fonts/wqy-microhei.ttf";

    private final TemplateEngine engine = new TemplateEngine();
    private final String font;

    /** @param font a TrueType file in place of the shipped one; empty for that */
    PdfTemplates(@Value("${cluster-review.pdf.font:}") String font) {
        this.font = font;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Writes a document. The same content gives the same document: neither time nor chance goes into it.
     *
     * @param template name of the template without folder and ending
     * @param content plain values, lists and maps
     */
    public void write(String template, String title, Map<String, Object> content, OutputStream out) throws IOException {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE, content);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(this::open, FAMILY, 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(engine.process(template, context), null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.setDocumentInformation(information(title));
            document.setDocumentId(0L);
            document.save(out);
            document.close();
        }
    }

    private static PDDocumentInformation information(String title) {
        Calendar never = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        never.setTimeInMillis(0);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(never);
        return information;
    }

    private InputStream open() {
        try {
            return font.isEmpty()
                    ? Objects.requireNonNull(PdfTemplates.class.getResourceAsStream(FONT))
                    : Files.newInputStream(Path.of(font));
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface " + font + " cannot be read", e);
        }
    }
}
