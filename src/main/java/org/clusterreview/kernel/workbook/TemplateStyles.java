package org.clusterreview.kernel.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.kernel.workbook.Column.Kind;

/** The few styles of a form. */
final class TemplateStyles {

    private final XSSFCellStyle title;
    private final XSSFCellStyle paragraph;
    private final XSSFCellStyle header;
    private final XSSFCellStyle requiredHeader;
    private final XSSFCellStyle text;
    private final XSSFCellStyle whole;
    private final XSSFCellStyle decimal;

    TemplateStyles(XSSFWorkbook book) {
        title = book.createCellStyle();
        title.setFont(font(book, 16, true));
        paragraph = book.createCellStyle();
        paragraph.setWrapText(true);
        paragraph.setVerticalAlignment(VerticalAlignment.TOP);
        header = header(book, IndexedColors.GREY_25_PERCENT);
        requiredHeader = header(book, IndexedColors.LIGHT_YELLOW);
        text = formatted(book, "@");
        text.setQuotePrefixed(true);
        whole = formatted(book, "0");
        decimal = formatted(book, "0.00##");
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle paragraph() {
        return paragraph;
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle requiredHeader() {
        return requiredHeader;
    }

    XSSFCellStyle of(Column column) {
        return switch (column.kind()) {
            case Kind.Text ignored -> text;
            case Kind.Choice ignored -> text;
            case Kind.Number number -> number.decimals() == 0 ? whole : decimal;
        };
    }

    private static XSSFCellStyle header(XSSFWorkbook book, IndexedColors ground) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(book, 11, true));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(ground.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static XSSFCellStyle formatted(XSSFWorkbook book, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static Font font(XSSFWorkbook book, int points, boolean bold) {
        Font font = book.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }
}
