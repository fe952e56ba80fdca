package org.clusterreview.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.feedback.letter.Opinions;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.SameBytes;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Sets a letter in Word, in the layout of official documents (GB/T 9704-2012: margins, 16 pt body, 28 pt lines). The same
 * letter gives the same bytes.
 */
final class LetterDocx {

    private static final String SONG = "方正小标宋简体";
    private static final String FANGSONG = "仿宋_GB2312";
    private static final String HEI = "黑体";
    private static final int BODY = 16;
    private static final int TITLE = 22;
    private static final int TABLE = 12;
    private static final double LINE_POINTS = 28;
    private static final int INDENT = 640;
    private static final int DATE_INDENT = 1280;

    private final Texts texts = Texts.in(Locale.SIMPLIFIED_CHINESE);
    private final XWPFDocument document;
    private int section;

    private LetterDocx(XWPFDocument document) {
        this.document = document;
    }

    static void write(Letter letter, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(letter.title());
            document.getProperties().getCoreProperties().setCreator(letter.sender());
            document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            new LetterDocx(document).set(letter);
            SameBytes.write(document, out);
        }
    }

    private void set(Letter letter) {
        page();
        if (letter.demonstration()) {
            paragraph(texts.get("feedback.letter.demonstration"), HEI, BODY, 0).setAlignment(ParagraphAlignment.CENTER);
        }
        paragraph(letter.title(), SONG, TITLE, 0).setAlignment(ParagraphAlignment.CENTER);
        paragraph("", FANGSONG, BODY, 0);
        paragraph(texts.get("feedback.letter.addressee", letter.addressee()), FANGSONG, BODY, 0);
        body(letter.greeting());
        heading("feedback.letter.section.result");
        body(letter.decision());
        if (!letter.basis().isEmpty()) {
            body(letter.basis());
        }
        reasons(letter.reasons());
        heading("feedback.letter.section.score");
        body(letter.scoreText());
        if (!letter.parts().isEmpty()) {
            parts(letter.parts());
            body(letter.partsNote());
        }
        if (letter.opinionsAttached()) {
            opinions(letter.opinions());
        }
        heading("feedback.letter.section.objection");
        letter.objection().forEach(this::body);
        sign(letter);
    }

    private void reasons(List<String> reasons) {
        if (!reasons.isEmpty()) {
            body(texts.get("feedback.letter.reasons"));
            for (int i = 0; i < reasons.size(); i++) {
                body(texts.get("feedback.letter.numbered", i + 1, reasons.get(i)));
            }
        }
    }

    private void opinions(List<Opinions.OnIndicator> opinions) {
        heading("feedback.letter.section.opinions");
        body(texts.get(opinions.isEmpty() ? "feedback.letter.opinions.none" : "feedback.letter.opinions.explained"));
        for (Opinions.OnIndicator one : opinions) {
            body(texts.get("feedback.letter.opinions.on", one.indicator()));
            for (int i = 0; i < one.texts().size(); i++) {
                body(texts.get("feedback.letter.numbered", i + 1, one.texts().get(i)));
            }
        }
    }

    private void parts(List<Letter.Part> parts) {
        XWPFTable table = document.createTable(parts.size() + 1, 3);
        table.setWidth("100%");
        row(
                table.getRow(0),
                HEI,
                texts.get("feedback.letter.part"),
                texts.get("feedback.letter.maximum"),
                texts.get("feedback.letter.points"));
        for (int i = 0; i < parts.size(); i++) {
            Letter.Part part = parts.get(i);
            row(table.getRow(i + 1), FANGSONG, part.name(), part.maximum(), part.score());
        }
    }

    private void row(XWPFTableRow row, String font, String... values) {
        for (int i = 0; i < values.length; i++) {
            XWPFParagraph cell = row.getCell(i).getParagraphArray(0);
            cell.setAlignment(i == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
            run(cell, values[i], font, TABLE);
        }
    }

    private void sign(Letter letter) {
        paragraph("", FANGSONG, BODY, 0);
        for (String line : List.of(letter.sender(), letter.date())) {
            XWPFParagraph paragraph = paragraph(line, FANGSONG, BODY, 0);
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(DATE_INDENT);
        }
    }

    private void heading(String key) {
        section++;
        paragraph(
                texts.get("feedback.letter.heading", texts.get("feedback.letter.ordinal." + section), texts.get(key)),
                HEI,
                BODY,
                INDENT);
    }

    private void body(String text) {
        text.lines().forEach(line -> paragraph(line, FANGSONG, BODY, INDENT));
    }

    private XWPFParagraph paragraph(String text, String font, int points, int indent) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        paragraph.setIndentationFirstLine(indent);
        run(paragraph, text, font, points);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setText(text);
    }

    /** A4 with 天头 37 mm, 订口 28 mm, 下 35 mm, 右 26 mm, in twentieths of a point. */
    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setHeader(BigInteger.valueOf(850));
        margins.setFooter(BigInteger.valueOf(1400));
        margins.setGutter(BigInteger.ZERO);
    }
}
