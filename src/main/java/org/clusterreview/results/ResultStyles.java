package org.clusterreview.results;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.scoring.engine.Dropped;

/** The few styles of a workbook of results. A dropped number is struck and carries the word in its number format. */
final class ResultStyles {

    private static final String SCORE = "0.00";
    private static final String MARK = "0.0###";

    private final XSSFWorkbook book;
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;
    private final XSSFCellStyle header;
    private final XSSFCellStyle text;
    private final XSSFCellStyle missing;
    private final XSSFCellStyle whole;
    private final XSSFCellStyle score;
    private final XSSFCellStyle mark;
    private final Map<Dropped, XSSFCellStyle> droppedScores = new EnumMap<>(Dropped.class);

    ResultStyles(XSSFWorkbook book) {
        this.book = book;
        title = book.createCellStyle();
        title.setFont(font(14, true, false));
        note = book.createCellStyle();
        note.setFont(font(9, false, false));
        header = cell();
        header.setFont(font(11, true, false));
        header.setWrapText(true);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = cell();
        text.setWrapText(true);
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        missing = cell();
        missing.setAlignment(HorizontalAlignment.RIGHT);
        whole = number("0");
        score = number(SCORE);
        mark = number(MARK);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle text() {
        return text;
    }

    /** A word where a number would stand. */
    XSSFCellStyle missing() {
        return missing;
    }

    XSSFCellStyle whole() {
        return whole;
    }

    XSSFCellStyle score() {
        return score;
    }

    XSSFCellStyle mark() {
        return mark;
    }

    /** A total that does not count. */
    XSSFCellStyle dropped(Dropped why, String word) {
        return droppedScores.computeIfAbsent(why, dropped -> {
            XSSFCellStyle style = number(SCORE + "\"（" + word + "）\"");
            style.setFont(font(11, false, true));
            return style;
        });
    }

    private XSSFCellStyle number(String format) {
        XSSFCellStyle style = cell();
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFCellStyle cell() {
        XSSFCellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private XSSFFont font(int points, boolean bold, boolean struck) {
        XSSFFont font = book.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setStrikeout(struck);
        return font;
    }
}
