package org.clusterreview.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of titled tables, ready to print: landscape, header repeated, as wide as the page. */
final class ListWorkbook implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int WIDEST = 60;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFCellStyle title;
    private final XSSFCellStyle header;
    private final XSSFCellStyle text;
    private final Map<Integer, XSSFCellStyle> numbers = new HashMap<>();

    /** @param created stands in the file, so that the same content has the same properties */
    ListWorkbook(String name, Date created) {
        book.getProperties().getCoreProperties().setTitle(name);
        book.getProperties().getCoreProperties().setCreated(Optional.of(created));
        title = book.createCellStyle();
        title.setFont(font(14));
        header = bordered();
        header.setFont(font(11));
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = bordered();
    }

    void table(String name, String heading, List<String> headers, List<List<String>> rows) {
        XSSFSheet sheet = book.createSheet(name);
        Cell top = sheet.createRow(0).createCell(0);
        top.setCellValue(heading);
        top.setCellStyle(title);
        Row head = sheet.createRow(1);
        for (int c = 0; c < headers.size(); c++) {
            put(head, c, headers.get(c), header);
            sheet.setColumnWidth(c, width(c, headers, rows) * 256);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r + 2);
            for (int c = 0; c < headers.size(); c++) {
                value(row, c, rows.get(r).get(c));
            }
        }
        sheet.createFreezePane(2, 2);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    void text(String name, List<String> lines) {
        XSSFSheet sheet = book.createSheet(name);
        sheet.setColumnWidth(0, 100 * 256);
        for (int i = 0; i < lines.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(lines.get(i));
        }
    }

    void write(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    /** Numbers are numbers with the decimals they were given; everything else is text, never a formula. */
    private void value(Row row, int column, String value) {
        if (!NUMBER.matcher(value).matches()) {
            put(row, column, value, text);
            return;
        }
        BigDecimal number = new BigDecimal(value);
        Cell cell = row.createCell(column);
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(numbers.computeIfAbsent(Math.max(0, number.scale()), this::number));
    }

    private XSSFCellStyle number(int places) {
        XSSFCellStyle style = bordered();
        style.setDataFormat(book.createDataFormat().getFormat(places > 0 ? "0." + "0".repeat(places) : "0"));
        return style;
    }

    private static void put(Row row, int column, String value, XSSFCellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    /** A Chinese character is two columns wide. */
    private static int width(int column, List<String> headers, List<List<String>> rows) {
        int widest = headers.get(column).length() * 2;
        for (List<String> row : rows) {
            for (String line : row.get(column).split("\n", -1)) {
                widest = Math.max(
                        widest, line.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum());
            }
        }
        return Math.min(widest + 2, WIDEST);
    }

    private Font font(int points) {
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private XSSFCellStyle bordered() {
        XSSFCellStyle style = book.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }
}
