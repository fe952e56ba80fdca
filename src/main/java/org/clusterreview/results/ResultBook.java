package org.clusterreview.results;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.SameBytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A workbook of results: title and origin on top of every sheet, a frozen header, numbers as numbers, ready to print. The
 * same input gives the same bytes.
 */
final class ResultBook implements AutoCloseable {

    /** A column and its width in characters. */
    record Column(String header, int width) {}

    private static final int WIDTH_UNIT = 256;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final ResultStyles styles = new ResultStyles(book);
    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
    private final Map<String, Integer> names = new HashMap<>();
    private final JsonNode input;

    ResultBook(JsonNode input) {
        this.input = input;
        var properties = book.getProperties().getCoreProperties();
        Optional<Date> frozen =
                Optional.of(Date.from(Instant.parse(input.get("frozenAt").asString())));
        properties.setCreated(frozen);
        properties.setModified(frozen);
        properties.setCreator(texts.get("app.name"));
    }

    Texts texts() {
        return texts;
    }

    ResultStyles styles() {
        return styles;
    }

    /** A sheet with title, origin and header; rows follow. */
    XSSFSheet sheet(String name, String title, List<Column> columns) {
        XSSFSheet sheet = book.createSheet(freeName(name));
        List<String> head = head(title);
        for (int i = 0; i < head.size(); i++) {
            Cell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(head.get(i));
            cell.setCellStyle(i == 0 ? styles.title() : styles.note());
        }
        Row header = sheet.createRow(head.size());
        header.setHeightInPoints(32);
        for (int c = 0; c < columns.size(); c++) {
            text(header, c, columns.get(c).header()).setCellStyle(styles.header());
            sheet.setColumnWidth(c, columns.get(c).width() * WIDTH_UNIT);
        }
        sheet.createFreezePane(2, head.size() + 1);
        sheet.setAutoFilter(new CellRangeAddress(head.size(), head.size(), 0, columns.size() - 1));
        print(sheet, head.size());
        return sheet;
    }

    Row nextRow(XSSFSheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    Cell text(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.text());
        return cell;
    }

    /** A number, or a word where there is none: what is missing is never 0. */
    void number(Row row, int column, @Nullable String decimal, XSSFCellStyle style) {
        Cell cell = row.createCell(column);
        if (decimal == null) {
            cell.setCellValue(texts.get("result.book.none"));
            cell.setCellStyle(styles.missing());
        } else {
            cell.setCellValue(new BigDecimal(decimal).doubleValue());
            cell.setCellStyle(style);
        }
    }

    void write(OutputStream out) throws IOException {
        SameBytes.write(book, out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    static @Nullable String value(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private List<String> head(String title) {
        JsonNode model = input.get("model");
        List<String> head = new ArrayList<>();
        head.add(title);
        if (input.get("demonstration").asBoolean()) {
            head.add(texts.get("result.book.demonstration"));
        }
        head.add(texts.get(
                "result.book.model",
                model.get("name").asString(),
                model.get("version").asString(),
                model.get("sha256").asString()));
        String notice = input.get("notice").asString();
        if (!notice.isEmpty()) {
            head.add(texts.get("result.book.notice", notice));
        }
        head.add(texts.get(
                "result.book.origin",
                String.valueOf(input.get("revision").asInt()),
                SECONDS.format(Instant.parse(input.get("frozenAt").asString())),
                input.get("programVersion").asString()));
        head.add(
                input.get("partial").asBoolean()
                        ? texts.get("result.book.partial")
                        : texts.get(
                                "result.book.hashes",
                                input.get("inputSha256").asString(),
                                input.get("resultSha256").asString()));
        return head;
    }

    private void print(XSSFSheet sheet, int header) {
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        if (input.get("demonstration").asBoolean()) {
            sheet.getHeader().setCenter(texts.get("app.demonstration"));
        }
        if (!input.get("partial").asBoolean()) {
            sheet.getFooter()
                    .setLeft(texts.get(
                            "result.book.footer", input.get("resultSha256").asString()));
        }
        sheet.getFooter().setRight(texts.get("result.book.page"));
    }

    /** Sheet names are at most 31 characters, and none stands twice. */
    private String freeName(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        int times = names.merge(safe, 1, Integer::sum);
        if (times == 1) {
            return safe;
        }
        String number = " " + times;
        return safe.substring(0, Math.min(safe.length(), 31 - number.length())) + number;
    }
}
