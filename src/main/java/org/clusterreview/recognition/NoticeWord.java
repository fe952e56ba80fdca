package org.clusterreview.recognition;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** A public notice as a Word document in the layout of official documents (GB/T 9704-2012): A4, 3号仿宋, lines of 28.95 pt. */
final class NoticeWord {

    /** Twentieths of a point. */
    private static final int LINE = 579;

    private static final int TITLE_POINTS = 22;
    private static final int BODY_POINTS = 16;
    private static final int PAGE_NUMBER_POINTS = 14;
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String BODY_FONT = "仿宋_GB2312";
    private static final String HEAD_FONT = "黑体";
    private static final String CITY_FONT = "楷体_GB2312";
    private static final String NUMBER_FONT = "宋体";

    private final NoticeContent content;
    private final String sha256;
    private final XWPFDocument document = new XWPFDocument();

    NoticeWord(NoticeContent content, String sha256) {
        this.content = content;
        this.sha256 = sha256;
    }

    void write(OutputStream out) throws IOException {
        try (document) {
            page();
            properties();
            line(TITLE_FONT, TITLE_POINTS, NoticeDocument.title(content)).setAlignment(ParagraphAlignment.CENTER);
            line(BODY_FONT, BODY_POINTS, "");
            if (!content.addressee().isEmpty()) {
                line(BODY_FONT, BODY_POINTS, content.addressee());
            }
            content.paragraphs().forEach(this::paragraph);
            line(BODY_FONT, BODY_POINTS, "");
            for (int i = 0; i < content.annexes().size(); i++) {
                paragraph(NoticeDocument.annexes(content, i));
            }
            signature();
            for (int i = 0; i < content.annexes().size(); i++) {
                annex(i, content.annexes().get(i));
            }
            document.write(out);
        }
    }

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
        XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        run(number, NUMBER_FONT, PAGE_NUMBER_POINTS, "— ");
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        fonts(field.addNewR().addNewRPr(), NUMBER_FONT);
        run(number, NUMBER_FONT, PAGE_NUMBER_POINTS, " —");
    }

    /** The same content gives the same properties: none of them tells when or by whom the file was made. */
    private void properties() {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(NoticeDocument.title(content));
        core.setCreator(content.office());
        core.setDescription(content.source());
        core.setIdentifier("input-sha256 " + sha256);
        core.setCreated(
                Optional.of(Date.from(content.day().atStartOfDay(ZoneOffset.UTC).toInstant())));
    }

    private void signature() {
        line(BODY_FONT, BODY_POINTS, "");
        for (String text : new String[] {content.office(), NoticeWording.day(content.day())}) {
            XWPFParagraph line = line(BODY_FONT, BODY_POINTS, text);
            line.setAlignment(ParagraphAlignment.RIGHT);
            line.setIndentationRight(4 * BODY_POINTS * 20);
        }
    }

    private void annex(int index, NoticeContent.Annex annex) {
        line(HEAD_FONT, BODY_POINTS, NoticeDocument.label(content, index)).setPageBreak(true);
        line(TITLE_FONT, TITLE_POINTS, annex.title()).setAlignment(ParagraphAlignment.CENTER);
        for (NoticeContent.City city : annex.cities()) {
            indented(CITY_FONT, NoticeDocument.heading(city));
            for (int i = 0; i < city.names().size(); i++) {
                paragraph((i + 1) + ". " + city.names().get(i));
            }
        }
    }

    private void paragraph(String text) {
        indented(BODY_FONT, text).setAlignment(ParagraphAlignment.BOTH);
    }

    private XWPFParagraph indented(String font, String text) {
        XWPFParagraph paragraph = line(font, BODY_POINTS, text);
        paragraph.setFirstLineIndent(2 * BODY_POINTS * 20);
        return paragraph;
    }

    private XWPFParagraph line(String font, int points, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(points > BODY_POINTS ? LINE * 5 / 4 : LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        run(paragraph, font, points, text);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String font, int points, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        fonts(run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr(), font);
    }

    private static void fonts(CTRPr properties, String name) {
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setEastAsia(name);
    }
}
