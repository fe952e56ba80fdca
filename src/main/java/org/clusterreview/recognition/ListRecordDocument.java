package org.clusterreview.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.kernel.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list byte for byte as it was hashed, and the lots behind it, so that anybody can check both without this system. */
final class ListRecordDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

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
        put(zip, "list.json", root.get("canonical").asString());
        if (root.has("lots")) {
            put(zip, "lots.json", root.get("lots").toString());
        }
        put(zip, "readme.txt", readme(root));
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

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
