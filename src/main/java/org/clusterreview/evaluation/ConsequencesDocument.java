package org.clusterreview.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.SameBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sheet of those to be supported, one of those that have to put something right, and one of all results. */
final class ConsequencesDocument implements DocumentKind {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> COLUMNS = List.of("place", "name", "city", "field", "score", "grade");
    private static final int WIDTH = 20 * 256;

    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);

    @Override
    public String key() {
        return "evaluation-consequences";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.XLSX);
    }

    @Override
    public String fileName(FrozenInput input) {
        JsonNode content = JSON.readTree(input.canonical());
        return mark(content) + texts.get("evaluation.export.file", year(content));
    }

    @Override
    public void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException {
        JsonNode content = JSON.readTree(input.canonical());
        Instant issued = LocalDate.parse(content.get("issuedOn").asString())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(issued)));
            book.getProperties().getCoreProperties().setModified(Optional.of(Date.from(issued)));
            List<String> due = new ArrayList<>(COLUMNS);
            due.add("due");
            sheet(book, content, "support", COLUMNS, row -> is(row, EvaluationResult.SUPPORT));
            sheet(book, content, "rectification", due, row -> is(row, EvaluationResult.RECTIFICATION));
            sheet(book, content, "results", COLUMNS, row -> true);
            SameBytes.write(book, out);
        }
    }

    private static boolean is(JsonNode row, String consequence) {
        return row.get("consequence").asString().equals(consequence);
    }

    private void sheet(
            XSSFWorkbook book, JsonNode content, String name, List<String> columns, Predicate<JsonNode> which) {
        XSSFCellStyle bold = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        String title = texts.get("evaluation.export.sheet." + name);
        XSSFSheet sheet = book.createSheet(title);
        put(sheet.createRow(0), 0, mark(content) + texts.get("evaluation.export.title", year(content), title), bold);
        String basis = texts.get(
                "evaluation.export.basis",
                content.get("document").asString(),
                content.get("issuedOn").asString(),
                content.get("article").asString(),
                content.get("text").asString());
        sheet.createRow(1).createCell(0).setCellValue(basis);
        Row head = sheet.createRow(2);
        for (int c = 0; c < columns.size(); c++) {
            put(head, c, texts.get("evaluation.export.column." + columns.get(c)), bold);
            sheet.setColumnWidth(c, columns.get(c).equals("name") ? 2 * WIDTH : WIDTH);
        }
        for (JsonNode row : content.get("results")) {
            if (which.test(row)) {
                Row line = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int c = 0; c < columns.size(); c++) {
                    line.createCell(c).setCellValue(row.get(columns.get(c)).asString());
                }
            }
        }
        sheet.createFreezePane(2, 3);
        sheet.getPrintSetup().setLandscape(true);
    }

    private static void put(Row row, int column, String text, XSSFCellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private String mark(JsonNode content) {
        return content.get("demonstration").asBoolean() ? texts.get("recognition.export.demonstration") : "";
    }

    private static String year(JsonNode content) {
        return String.valueOf(content.get("year").asInt());
    }
}
