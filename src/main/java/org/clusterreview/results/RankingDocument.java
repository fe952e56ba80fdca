package org.clusterreview.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.kernel.Texts;
import org.clusterreview.results.ResultBook.Column;
import org.clusterreview.scoring.engine.Dropped;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frozen ranking, one sheet a group, with every expert's total by seat. */
@Component
class RankingDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String key() {
        return "ranking";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.XLSX);
    }

    @Override
    public String fileName(FrozenInput input) {
        return fileName(input, key());
    }

    static String fileName(FrozenInput input, String kind) {
        JsonNode root = JSON.readTree(input.canonical());
        Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
        return texts.get(
                "result.book.file",
                root.get("round").asString(),
                root.get("track").asString(),
                texts.get("document.kind." + kind),
                String.valueOf(root.get("revision").asInt()));
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        JsonNode root = JSON.readTree(input.canonical());
        try (ResultBook book = new ResultBook(root)) {
            for (JsonNode group : root.get("groups")) {
                new GroupSheet(book, root, group).write();
            }
            if (root.has("lots")) {
                new LotsSheet(book, root).write();
            }
            book.write(out);
        }
    }

    /** The sheet of one group. */
    private static final class GroupSheet {

        private final ResultBook book;
        private final Texts texts;
        private final JsonNode group;
        private final List<Integer> seats;
        private final XSSFSheet sheet;

        GroupSheet(ResultBook book, JsonNode root, JsonNode group) {
            this.book = book;
            this.texts = book.texts();
            this.group = group;
            seats = List.copyOf(seats(group));
            String name = group.get("name").asString();
            String title = texts.get(
                    "result.book.title",
                    root.get("round").asString(),
                    root.get("track").asString(),
                    name,
                    texts.get("document.kind.ranking"));
            sheet = book.sheet(name, title, columns());
        }

        private static Set<Integer> seats(JsonNode group) {
            Set<Integer> seats = new TreeSet<>();
            for (JsonNode row : group.get("rows")) {
                row.get("sheets").forEach(line -> seats.add(line.get("seat").asInt()));
            }
            return seats;
        }

        private List<Column> columns() {
            List<Column> columns = new ArrayList<>(List.of(
                    new Column(texts.get("result.rank"), 8),
                    new Column(texts.get("result.cluster"), 40),
                    new Column(texts.get("result.place"), 22),
                    new Column(texts.get("result.field"), 22),
                    new Column(texts.get("result.score"), 10),
                    new Column(texts.get("result.exact"), 18),
                    new Column(texts.get("result.plain"), 12),
                    new Column(texts.get("result.valid"), 10)));
            seats.forEach(seat -> columns.add(new Column(texts.get("result.seat", seat), 19)));
            columns.add(new Column(texts.get("result.remarks"), 48));
            return columns;
        }

        void write() {
            for (JsonNode application : group.get("rows")) {
                row(application);
            }
        }

        private void row(JsonNode application) {
            Row row = book.nextRow(sheet);
            book.number(
                    row, 0, ResultBook.value(application, "rank"), book.styles().whole());
            book.text(row, 1, application.get("name").asString());
            book.text(row, 2, application.get("place").asString());
            book.text(row, 3, application.get("field").asString());
            book.number(
                    row,
                    4,
                    ResultBook.value(application, "published"),
                    book.styles().score());
            String exact = ResultBook.value(application, "exact");
            book.text(row, 5, exact == null ? texts.get("result.book.none") : exact);
            book.number(
                    row,
                    6,
                    ResultBook.value(application, "plain"),
                    book.styles().score());
            book.number(
                    row,
                    7,
                    ResultBook.value(application, "valid"),
                    book.styles().whole());
            totals(row, application);
            book.text(row, 8 + seats.size(), remarks(application));
        }

        private void totals(Row row, JsonNode application) {
            Map<Integer, JsonNode> bySeat = new HashMap<>();
            application
                    .get("sheets")
                    .forEach(line -> bySeat.put(line.get("seat").asInt(), line));
            for (int i = 0; i < seats.size(); i++) {
                JsonNode line = bySeat.get(seats.get(i));
                String total = line == null ? null : ResultBook.value(line, "total");
                String dropped = line == null ? null : ResultBook.value(line, "dropped");
                book.number(
                        row,
                        8 + i,
                        total,
                        dropped == null
                                ? book.styles().score()
                                : book.styles()
                                        .dropped(Dropped.valueOf(dropped), texts.get("result.dropped." + dropped)));
            }
        }

        /** Grade and pass line, where the model has them. */
        private String judgement(JsonNode application) {
            String grade = ResultBook.value(application, "grade");
            boolean failed = application.path("passed").isBoolean()
                    && !application.path("passed").booleanValue();
            return (grade == null ? "" : texts.get("result.book.grade", grade))
                    + (failed ? texts.get("result.book.not-passed") : "");
        }

        private String remarks(JsonNode application) {
            return judgement(application)
                    + StreamSupport.stream(application.get("remarks").spliterator(), false)
                            .map(remark -> texts.get(
                                    remark.get("code").asString(),
                                    StreamSupport.stream(remark.get("args").spliterator(), false)
                                            .map(JsonNode::asString)
                                            .toArray()))
                            .collect(Collectors.joining());
        }
    }
}
