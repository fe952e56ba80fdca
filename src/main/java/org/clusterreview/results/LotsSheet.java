package org.clusterreview.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.clusterreview.kernel.Texts;
import org.clusterreview.results.ResultBook.Column;
import tools.jackson.databind.JsonNode;

/** The sheet of the lots that a ranking rests on: the order, and everything from which it can be drawn again. */
final class LotsSheet {

    private static final int CELL_LENGTH = 32_000;
    private static final List<String> FIELDS =
            List.of("supervisor", "words", "reason", "sha256", "commitment", "secret", "seed", "among");

    private final ResultBook book;
    private final Texts texts;
    private final JsonNode root;
    private final Map<String, String> names = new HashMap<>();

    LotsSheet(ResultBook book, JsonNode root) {
        this.book = book;
        this.texts = book.texts();
        this.root = root;
        for (JsonNode group : root.get("groups")) {
            for (JsonNode row : group.get("rows")) {
                names.put(row.get("application").asString(), row.get("name").asString());
            }
        }
    }

    void write() {
        String name = texts.get("lot.sheet");
        XSSFSheet sheet = book.sheet(
                name,
                texts.get(
                        "result.book.title",
                        root.get("round").asString(),
                        root.get("track").asString(),
                        name,
                        texts.get("document.kind.ranking")),
                List.of(
                        new Column(texts.get("lot.column.number"), 8),
                        new Column(texts.get("lot.column.order"), 60),
                        new Column(texts.get("lot.column.kind"), 18),
                        new Column(texts.get("lot.column.supervisor"), 16),
                        new Column(texts.get("lot.column.words"), 40),
                        new Column(texts.get("lot.column.reason"), 30),
                        new Column(texts.get("lot.column.sha256"), 30),
                        new Column(texts.get("lot.column.commitment"), 30),
                        new Column(texts.get("lot.column.secret"), 30),
                        new Column(texts.get("lot.column.seed"), 30),
                        new Column(texts.get("lot.column.among"), 60)));
        root.get("lots").forEach(lot -> row(sheet, lot));
    }

    /** What was issued before held only lots that count, and does not say so. */
    private String state(JsonNode lot) {
        String kind = texts.get("lot.kind." + lot.get("kind").asString());
        if (!lot.has("stands") || lot.get("order").isEmpty()) {
            return kind;
        }
        return texts.get(lot.get("stands").asBoolean() ? "lot.state.in-force" : "lot.state.superseded", kind);
    }

    private void row(XSSFSheet sheet, JsonNode lot) {
        Row row = book.nextRow(sheet);
        book.text(row, 0, String.valueOf(lot.get("number").asInt()));
        book.text(
                row,
                1,
                StreamSupport.stream(lot.get("order").spliterator(), false)
                        .map(id -> names.getOrDefault(id.asString(), id.asString()))
                        .collect(Collectors.joining(texts.get("lot.before"))));
        book.text(row, 2, state(lot));
        int column = 3;
        for (String field : FIELDS) {
            String value = ResultBook.value(lot, field);
            book.text(row, column++, value == null || value.isEmpty() ? texts.get("result.book.none") : fitting(value));
        }
    }

    /** What is too long for a cell stands in full in the record of the result. */
    private static String fitting(String text) {
        return text.length() <= CELL_LENGTH ? text : text.substring(0, CELL_LENGTH - 1) + "…";
    }
}
