package org.clusterreview.kernel.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes a form as a workbook: instructions, tables with comments at their headers and drop-down lists fed from a hidden
 * sheet. Text goes into text cells, so that long numbers keep their digits and nothing typed becomes a formula.
 */
public final class TemplateWriter implements AutoCloseable {

    private static final String LISTS = "字典";

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final TemplateStyles styles = new TemplateStyles(book);
    private final Texts texts;
    private int lists;

    public TemplateWriter(Texts texts) {
        this.texts = texts;
    }

    /** A sheet of running text, one paragraph a row; the first is the title. */
    public void instructions(String name, List<String> paragraphs) {
        XSSFSheet sheet = book.createSheet(name);
        sheet.setColumnWidth(0, 100 * 256);
        for (int i = 0; i < paragraphs.size(); i++) {
            var cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(paragraphs.get(i));
            cell.setCellStyle(i == 0 ? styles.title() : styles.paragraph());
        }
    }

    /**
     * @param rows values in the order of the columns: text, {@code BigDecimal} or nothing
     * @param room rows beyond the header that get lists and formats
     */
    public void table(String name, List<Column> columns, List<List<@Nullable Object>> rows, int room) {
        XSSFSheet sheet = book.createSheet(name);
        sheet.createFreezePane(1, 1);
        header(sheet, columns);
        for (int c = 0; c < columns.size(); c++) {
            sheet.setDefaultColumnStyle(c, styles.of(columns.get(c)));
            if (columns.get(c).kind() instanceof Kind.Choice(var names)) {
                validate(sheet, c, list(columns.get(c).header(), names), names.size(), room);
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            values(sheet.createRow(r + 1), columns, rows.get(r));
        }
    }

    public void write(OutputStream out) throws IOException {
        int hidden = book.getSheetIndex(LISTS);
        if (hidden >= 0) {
            book.setSheetHidden(hidden, true);
        }
        book.setActiveSheet(0);
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private void header(XSSFSheet sheet, List<Column> columns) {
        Row row = sheet.createRow(0);
        row.setHeightInPoints(48);
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            var cell = row.createCell(c);
            cell.setCellValue(column.header());
            cell.setCellStyle(column.required() ? styles.requiredHeader() : styles.header());
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            anchor.setCol1(c + 1);
            anchor.setCol2(c + 4);
            anchor.setRow1(1);
            anchor.setRow2(5);
            Comment comment = drawing.createCellComment(anchor);
            comment.setString(book.getCreationHelper().createRichTextString(comment(column)));
            cell.setCellComment(comment);
            sheet.setColumnWidth(c, Math.clamp(column.header().length() * 2 + 4, 14, 40) * 256);
        }
    }

    private String comment(Column column) {
        String need = texts.get(column.required() ? "workbook.comment.required" : "workbook.comment.optional");
        String content = switch (column.kind()) {
            case Kind.Text(int max) -> texts.get("workbook.comment.text", max);
            case Kind.Choice ignored -> texts.get("workbook.comment.choice");
            case Kind.Number(var unit, int decimals, var ignored)
            when decimals == 0 -> texts.get("workbook.comment.whole", unit);
            case Kind.Number(var unit, int decimals, var ignored) ->
                texts.get("workbook.comment.number", unit, decimals);
        };
        return need + " " + content;
    }

    private void values(Row row, List<Column> columns, List<@Nullable Object> values) {
        for (int c = 0; c < values.size(); c++) {
            Object value = values.get(c);
            if (value == null) {
                continue;
            }
            var cell = row.createCell(c);
            cell.setCellStyle(styles.of(columns.get(c)));
            if (value instanceof BigDecimal number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        }
    }

    /** Writes names into a column of the hidden sheet and returns its letter. */
    private String list(String header, List<String> names) {
        XSSFSheet sheet = book.getSheet(LISTS) == null ? book.createSheet(LISTS) : book.getSheet(LISTS);
        int column = lists++;
        set(sheet, 0, column, header);
        for (int i = 0; i < names.size(); i++) {
            set(sheet, i + 1, column, names.get(i));
        }
        return Sheet.reference(1, column + 1).replace("1", "");
    }

    private static void set(XSSFSheet sheet, int r, int c, String text) {
        Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        row.createCell(c).setCellValue(text);
    }

    private void validate(XSSFSheet sheet, int column, String letter, int size, int room) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String range = "'%s'!$%s$2:$%s$%d".formatted(LISTS, letter, letter, size + 1);
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(1, room, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(texts.get("workbook.list.title"), texts.get("workbook.comment.choice"));
        sheet.addValidationData(validation);
    }
}
