package org.clusterreview.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.kernel.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list as a workbook: one sheet for every decision, and one that says what it was made from. */
final class RecognitionListDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CELL_LENGTH = 32_000;
    private static final List<String> LOT_FIELDS =
            List.of("supervisor", "words", "reason", "sha256", "commitment", "secret", "seed", "among");
    private static final List<String> COLUMNS = List.of("place", "name", "unit", "city", "field", "score");

    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);

    @Override
    public String key() {
        return "recognition-list";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.XLSX);
    }

    @Override
    public String fileName(FrozenInput input) {
        JsonNode content = JSON.readTree(input.canonical());
        String name = texts.get(
                content.get("evaluation").asBoolean() ? "recognition.export.file.graded" : "recognition.export.file",
                content.get("round").asString(),
                content.get("revision").asInt());
        return content.get("demonstration").asBoolean() ? texts.get("recognition.export.demonstration") + name : name;
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        JsonNode content = JSON.readTree(input.canonical());
        Instant formed = Instant.parse(content.get("formedAt").asString());
        try (ListWorkbook book = new ListWorkbook(texts.get("document.kind." + key()), Date.from(formed))) {
            if (content.get("evaluation").asBoolean()) {
                sheet(book, content, "GRADED", List.of("grade", "reasons"), is("GRADED"));
            } else {
                sheet(book, content, "LISTED", List.of("reasons", "change"), is("LISTED"));
                sheet(book, content, "RESERVE", List.of("reasons", "change"), is("RESERVE"));
                sheet(book, content, "CULTIVATION", List.of("reasons", "change"), is("CULTIVATION"));
            }
            sheet(book, content, "NOT_LISTED", List.of("reasons", "eligible", "change"), is("NOT_LISTED"));
            if (content.has("lots")) {
                lots(book, content);
            }
            book.text(texts.get("recognition.export.basis"), basis(content, input));
            book.write(out);
        }
    }

    private static Predicate<JsonNode> is(String decision) {
        return row -> row.get("decision").asString().equals(decision);
    }

    private void sheet(
            ListWorkbook book, JsonNode content, String decision, List<String> more, Predicate<JsonNode> which) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(more);
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : content.get("entries")) {
            if (which.test(row)) {
                rows.add(columns.stream().map(column -> value(row, column)).toList());
            }
        }
        String name = texts.get("recognition.export.sheet." + decision);
        book.table(
                name,
                title(content, name, rows.size()),
                columns.stream()
                        .map(column -> texts.get("recognition.export.column." + column))
                        .toList(),
                rows);
    }

    private void lots(ListWorkbook book, JsonNode content) {
        Map<String, String> names = new HashMap<>();
        content.get("entries")
                .forEach(entry -> names.put(
                        entry.get("application").asString(), entry.get("name").asString()));
        List<List<String>> rows = new ArrayList<>();
        content.get("lots").forEach(lot -> rows.add(lot(lot, names)));
        String name = texts.get("lot.sheet");
        book.table(
                name,
                title(content, name, rows.size()),
                Stream.concat(Stream.of("number", "order", "kind"), LOT_FIELDS.stream())
                        .map(column -> texts.get("lot.column." + column))
                        .toList(),
                rows);
    }

    private List<String> lot(JsonNode lot, Map<String, String> names) {
        String kind = texts.get("lot.kind." + lot.get("kind").asString());
        List<String> row = new ArrayList<>();
        row.add(String.valueOf(lot.get("number").asInt()));
        row.add(lot.get("order").values().stream()
                .map(id -> names.getOrDefault(id.asString(), id.asString()))
                .collect(Collectors.joining(texts.get("lot.before"))));
        row.add(
                lot.get("order").isEmpty()
                        ? kind
                        : texts.get(
                                lot.get("stands").asBoolean() ? "lot.state.in-force" : "lot.state.superseded", kind));
        LOT_FIELDS.forEach(field -> row.add(text(lot, field).orElse("")));
        return row.stream().map(RecognitionListDocument::fitting).toList();
    }

    /** What is too long for a cell stands in full in the record of the list. */
    private static String fitting(String text) {
        return text.length() <= CELL_LENGTH ? text : text.substring(0, CELL_LENGTH - 1) + "…";
    }

    private String title(JsonNode content, String name, int count) {
        String title = texts.get(
                "recognition.export.title",
                content.get("round").asString(),
                content.get("track").asString(),
                name,
                count);
        return content.get("demonstration").asBoolean() ? texts.get("recognition.export.demonstration") + title : title;
    }

    private String value(JsonNode row, String column) {
        return switch (column) {
            case "reasons" ->
                String.join(
                        "\n",
                        row.get("reasons").values().stream()
                                .map(JsonNode::asString)
                                .toList());
            case "eligible" -> row.get("eligible").asBoolean() ? texts.get("recognition.eligible") : "";
            case "change" ->
                text(row, "changed")
                        .map(reason -> texts.get(
                                "recognition.export.change",
                                reason,
                                text(row, "consent").orElse("")))
                        .orElse("");
            default -> text(row, column).orElse("");
        };
    }

    private static Optional<String> text(JsonNode row, String key) {
        return Optional.ofNullable(row.get(key)).filter(node -> !node.isNull()).map(JsonNode::asString);
    }

    private List<String> basis(JsonNode content, FrozenInput input) {
        List<String> lines = new ArrayList<>();
        if (content.get("demonstration").asBoolean()) {
            lines.add(texts.get("recognition.export.demonstration"));
        }
        lines.add(texts.get("recognition.export.policy", content.get("policy").asString()));
        lines.add(texts.get(
                "recognition.export.regulation", content.get("regulation").asString()));
        lines.add(texts.get(
                content.get("frozen").asBoolean() ? "recognition.export.frozen" : "recognition.export.open",
                content.get("revision").asInt()));
        content.path("approval").forEach(step -> lines.add(step.asString()));
        lines.add(texts.get(
                "recognition.export.list-hash", content.get("listSha256").asString()));
        lines.add(texts.get(
                "recognition.export.result-hash",
                content.get("resultRevision").asInt(),
                content.get("resultSha256").asString()));
        lines.add(texts.get("recognition.export.input-hash", input.sha256()));
        return lines;
    }
}
