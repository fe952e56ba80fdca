package org.clusterreview.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.kernel.workbook.SameBytes;
import org.clusterreview.ui.ChartTable.Cell;

/**
 * The table of a drawing as a workbook: title, header, rows. Figures are numbers with the places they were given with;
 * everything else is text, whatever it begins with. The same table gives the same bytes.
 */
final class ChartBook implements AutoCloseable {

    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern REFUSED_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\s]+");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_MARK = 200;
    private static final int WIDTH_UNIT = 256;
    private static final Optional<Date> SAME_TIME = Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z")));

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<String, XSSFCellStyle> figures = new HashMap<>();
    private final XSSFCellStyle text = style("@");
    private final XSSFCellStyle missing = style("@");
    private final XSSFCellStyle bold = style("@");

    private ChartBook() {
        book.getProperties().getCoreProperties().setCreated(SAME_TIME);
        book.getProperties().getCoreProperties().setModified(SAME_TIME);
        text.setWrapText(true);
        missing.setAlignment(HorizontalAlignment.RIGHT);
        XSSFFont font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
    }

    static void write(ChartTable table, OutputStream out) throws IOException {
        try (ChartBook made = new ChartBook()) {
            made.fill(table);
            SameBytes.write(made.book, out);
        }
    }

    /** What people call it, without what file systems refuse. */
    static String fileName(String title) {
        String name = REFUSED_IN_NAMES.matcher(title).replaceAll(" ").replaceAll("^[. ]+", "");
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        String cut = name.substring(0, end).replaceAll("[. ]+$", "");
        return (cut.isEmpty() ? "chart" : cut) + ".xlsx";
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private void fill(ChartTable table) {
        XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
        write(sheet.createRow(0), 0, table.title(), bold);
        Row header = sheet.createRow(1);
        for (int c = 0; c < table.columns().size(); c++) {
            write(header, c, table.columns().get(c).name(), bold);
            sheet.setColumnWidth(c, width(table, c) * WIDTH_UNIT);
        }
        for (List<Cell> cells : table.rows()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int c = 0; c < cells.size(); c++) {
                write(row, c, cells.get(c), table.columns().get(c).numeric());
            }
        }
        sheet.createFreezePane(1, 2);
    }

    private void write(Row row, int column, Cell cell, boolean numeric) {
        if (numeric && FIGURE.matcher(cell.text()).matches()) {
            BigDecimal figure = new BigDecimal(cell.text());
            var made = row.createCell(column);
            made.setCellValue(figure.doubleValue());
            made.setCellStyle(figures.computeIfAbsent(format(figure.scale(), cell), this::style));
        } else {
            String mark = cell.mark();
            write(row, column, mark == null ? cell.text() : cell.text() + mark, numeric ? missing : text);
        }
    }

    private static void write(Row row, int column, String text, XSSFCellStyle style) {
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        var cell = row.createCell(column);
        cell.setCellValue(text.length() > longest ? text.substring(0, longest - 1) + "…" : text);
        cell.setCellStyle(style);
    }

    /** A marked figure stays a number and carries the words in its format. */
    private static String format(int places, Cell cell) {
        String figure = places == 0 ? "0" : "0." + "0".repeat(places);
        String mark = cell.mark();
        return mark == null
                ? figure
                : figure + "\""
                        + mark.substring(0, Math.min(mark.length(), LONGEST_MARK))
                                .replace("\"", "") + "\"";
    }

    private XSSFCellStyle style(String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static int width(ChartTable table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        int name = table.columns().get(column).name().length();
        return Math.clamp(Math.max(longest, name) * 2L + 2, 10, 60);
    }
}
