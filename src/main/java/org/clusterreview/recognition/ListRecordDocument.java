package org.clusterreview.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipOutputStream;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.SameBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list byte for byte as it was hashed, and the lots behind it, so that anybody can check both without this system. */
final class ListRecordDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();
    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);

    @Override
    public String key() {
        return "list-record";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.ZIP);
    }

    @Override
    public String fileName(FrozenInput input) {
        return new RecognitionListDocument().fileName(input) + " " + texts.get("document.kind." + key());
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        JsonNode root = JSON.readTree(input.canonical());
        ZipOutputStream zip = new ZipOutputStream(out);
        SameBytes.put(zip, "list.json", root.get("canonical").asString());
        if (root.has("lots")) {
            SameBytes.put(zip, "lots.json", root.get("lots").toString());
        }
        SameBytes.put(zip, "readme.txt", readme(root));
        zip.finish();
    }

    private String readme(JsonNode root) {
        StringBuilder text = new StringBuilder(texts.get(
                "recognition.record.readme",
                root.get("round").asString(),
                root.get("track").asString(),
                String.valueOf(root.get("revision").asInt()),
                root.get("listSha256").asString(),
                root.get("resultSha256").asString()));
        if (root.get("demonstration").asBoolean()) {
            text.append(texts.get("recognition.export.demonstration")).append('\n');
        }
        if (root.has("lots")) {
            text.append(texts.get("result.record.lots")).append('\n');
        }
        for (JsonNode entry : root.get("entries")) {
            text.append(entry.get("application").asString())
                    .append(' ')
                    .append(entry.get("name").asString())
                    .append('\n');
        }
        return text.toString();
    }
}
