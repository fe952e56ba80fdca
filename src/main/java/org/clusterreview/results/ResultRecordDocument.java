package org.clusterreview.results;

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
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frozen input and result byte for byte, so that anybody can check their hashes and recompute the ranking without this
 * system.
 */
@Component
class ResultRecordDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String key() {
        return "result-record";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.ZIP);
    }

    @Override
    public String fileName(FrozenInput input) {
        return RankingDocument.fileName(input, key());
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        JsonNode root = JSON.readTree(input.canonical());
        ZipOutputStream zip = new ZipOutputStream(out);
        SameBytes.put(zip, "input.json", root.get("input").asString());
        SameBytes.put(zip, "result.json", root.get("result").asString());
        if (root.has("lots")) {
            SameBytes.put(zip, "lots.json", root.get("lots").toString());
        }
        SameBytes.put(zip, "readme.txt", readme(root));
        zip.finish();
    }

    private static String readme(JsonNode root) {
        Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
        StringBuilder text = new StringBuilder(texts.get(
                "result.record.readme",
                root.get("round").asString(),
                root.get("track").asString(),
                String.valueOf(root.get("revision").asInt()),
                root.get("inputSha256").asString(),
                root.get("resultSha256").asString(),
                root.get("programVersion").asString()));
        if (root.get("demonstration").asBoolean()) {
            text.append(texts.get("result.book.demonstration")).append('\n');
        }
        if (root.has("lots")) {
            text.append(texts.get("result.record.lots")).append('\n');
        }
        for (JsonNode group : root.get("groups")) {
            text.append('\n').append(group.get("name").asString()).append('\n');
            for (JsonNode row : group.get("rows")) {
                text.append(row.get("application").asString())
                        .append(' ')
                        .append(row.get("name").asString())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
