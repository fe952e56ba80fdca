package org.clusterreview.reviews;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.documents.PdfTemplates;
import org.clusterreview.kernel.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Score sheets to be filled in by hand, one a page or more, each with its own code and numbering. */
@Component
class PaperSheetDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PdfTemplates templates;

    PaperSheetDocument(PdfTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String key() {
        return "paper-sheets";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.PDF);
    }

    @Override
    public String fileName(FrozenInput input) {
        Map<String, Object> content = content(input);
        return String.valueOf(content.get("file")).replaceAll("[\\\\/:*?\"<>|\\s]+", "-");
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>(content(input));
        Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
        content.put(
                "words",
                Map.ofEntries(
                        Map.entry("title", texts.get("paper.print.title")),
                        Map.entry("code", texts.get("paper.print.code")),
                        Map.entry("application", texts.get("paper.print.application")),
                        Map.entry("expert", texts.get("paper.print.expert")),
                        Map.entry("instructions", texts.get("paper.print.instructions")),
                        Map.entry("demonstration", texts.get("paper.print.demonstration")),
                        Map.entry("indicator", texts.get("paper.print.indicator")),
                        Map.entry("range", texts.get("paper.print.range")),
                        Map.entry("mark", texts.get("paper.print.mark")),
                        Map.entry("remark", texts.get("paper.print.remark")),
                        Map.entry("signature", texts.get("paper.print.signature")),
                        Map.entry("day", texts.get("paper.print.day"))));
        templates.write("paper-sheets", String.valueOf(content.get("file")), content, out);
    }

    private static Map<String, Object> content(FrozenInput input) {
        return JSON.readValue(input.canonical(), new TypeReference<>() {});
    }
}
