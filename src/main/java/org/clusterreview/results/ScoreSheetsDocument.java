package org.clusterreview.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.kernel.Texts;
import org.clusterreview.results.ResultBook.Column;
import org.clusterreview.scoring.engine.Dropped;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every mark of every sheet behind a frozen ranking, one sheet a group, one row a mark, with the total below. */
@Component
class ScoreSheetsDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOT_APPLICABLE = "n/a";

    @Override
    public String key() {
        return "score-sheets";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.XLSX);
    }

    @Override
    public String fileName(FrozenInput input) {
        return RankingDocument.fileName(input, key());
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        JsonNode root = JSON.readTree(input.canonical());
        try (ResultBook book = new ResultBook(root)) {
            for (JsonNode group : root.get("groups")) {
                new GroupSheet(book, root, group).write(group);
            }
            book.write(out);
        }
    }

    /** The sheet of one group. */
    private static final class GroupSheet {

        private final ResultBook book;
        private final Texts texts;
        private final Map<String, JsonNode> indicators = new LinkedHashMap<>();
        private final XSSFSheet sheet;

        GroupSheet(ResultBook book, JsonNode root, JsonNode group) {
            this.book = book;
            this.texts = book.texts();
            root.get("indicators").forEach(i -> indicators.put(i.get("id").asString(), i));
            String name = group.get("name").asString();
            String title = texts.get(
                    "result.book.title",
                    root.get("round").asString(),
                    root.get("track").asString(),
                    name,
                    texts.get("document.kind.score-sheets"));
            sheet = book.sheet(
                    name,
                    title,
                    List.of(
                            new Column(texts.get("result.cluster"), 40),
                            new Column(texts.get("result.expert"), 10),
                            new Column(texts.get("result.part"), 18),
                            new Column(texts.get("result.indicator"), 26),
                            new Column(texts.get("result.maximum"), 8),
                            new Column(texts.get("result.mark"), 20),
                            new Column(texts.get("result.counts"), 16)));
        }

        void write(JsonNode group) {
            for (JsonNode application : group.get("rows")) {
                Map<Integer, List<JsonNode>> marks = new TreeMap<>();
                application
                        .get("marks")
                        .forEach(mark -> marks.computeIfAbsent(mark.get("seat").asInt(), seat -> new ArrayList<>())
                                .add(mark));
                String name = application.get("name").asString();
                marks.forEach((seat, lines) -> {
                    lines.forEach(mark -> mark(name, seat, mark));
                    application.get("sheets").forEach(line -> {
                        if (line.get("seat").asInt() == seat) {
                            total(name, seat, line);
                        }
                    });
                });
            }
        }

        private void mark(String name, int seat, JsonNode mark) {
            JsonNode indicator = indicators.get(mark.get("indicator").asString());
            Row row = row(
                    name, seat, indicator == null ? "" : indicator.get("part").asString());
            book.text(
                    row,
                    3,
                    indicator == null
                            ? mark.get("indicator").asString()
                            : indicator.get("name").asString());
            book.number(
                    row,
                    4,
                    indicator == null ? null : ResultBook.value(indicator, "maximum"),
                    book.styles().mark());
            String value = ResultBook.value(mark, "mark");
            if (value == null || value.equals(NOT_APPLICABLE)) {
                word(row, value == null ? "MISSING" : "NOT_APPLICABLE");
            } else {
                book.number(row, 5, value, book.styles().mark());
            }
            book.text(row, 6, counts(ResultBook.value(mark, "dropped")));
        }

        private void total(String name, int seat, JsonNode line) {
            String dropped = ResultBook.value(line, "dropped");
            Row row = row(name, seat, "");
            book.text(row, 3, texts.get("result.total"));
            book.text(row, 4, "");
            book.number(
                    row,
                    5,
                    ResultBook.value(line, "total"),
                    dropped == null
                            ? book.styles().score()
                            : book.styles().dropped(Dropped.valueOf(dropped), texts.get("result.dropped." + dropped)));
            book.text(row, 6, counts(dropped));
        }

        private Row row(String name, int seat, String part) {
            Row row = book.nextRow(sheet);
            book.text(row, 0, name);
            book.text(row, 1, texts.get("result.seat", seat));
            book.text(row, 2, part);
            return row;
        }

        private void word(Row row, String dropped) {
            book.text(row, 5, texts.get("result.dropped." + dropped))
                    .setCellStyle(book.styles().missing());
        }

        private String counts(@Nullable String dropped) {
            return texts.get(dropped == null ? "result.counted" : "result.dropped." + dropped);
        }
    }
}
