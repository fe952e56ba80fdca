package org.clusterreview.kernel.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

    private static final WorkbookLimits SMALL = new WorkbookLimits(1 << 20, 8 << 20, 100);

    private static Workbook read(InputStream in, WorkbookLimits limits) {
        return WorkbookReader.read(in, "f.xlsx", limits, Map.of("S", 100));
    }

    private static Workbook read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes), SMALL);
    }

    private static List<Cell> cells(String sheetData) {
        Workbook book = read(RawBook.withSheet(sheetData).bytes());
        assertThat(book.faults()).isEmpty();
        return book.sheets().getFirst().rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .toList();
    }

    private static String code(Workbook book) {
        assertThat(book.sheets()).isEmpty();
        assertThat(book.faults()).hasSize(1);
        Fault fault = book.faults().getFirst();
        for (var language : Texts.LANGUAGES) {
            assertThat(Texts.in(language).get(fault)).doesNotContain("!").doesNotContain("{");
        }
        return fault.code();
    }

    @Test
    void reads_shared_text_with_its_runs_but_without_phonetic_readings() {
        byte[] file = RawBook.withSheet("<row r='3'><c r='B3' t='s'><v>1</v></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>no</t></si><si><r><t> 孝感</t></r><r><t>高新区</t></r><rPh><t>xiao</t></rPh></si></sst>")
                .bytes();

        SheetRow row = read(file).sheet("S").orElseThrow().rows().getFirst();

        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells()).containsExactly(Map.entry(2, new Cell.Text("孝感高新区")));
    }

    @Test
    void reads_inline_text_results_of_formulas_flags_and_errors() {
        assertThat(cells("<row><c t='inlineStr'><is><t>a_x0041_</t></is></c>"
                        + "<c t='str'><f>\"x\"&amp;\"y\"</f><v>xy</v></c><c><f>1+1</f><v>2</v></c>"
                        + "<c t='b'><v>1</v></c><c t='e'><v>#DIV/0!</v></c></row>"))
                .containsExactly(
                        new Cell.Text("aA"),
                        new Cell.Text("xy"),
                        new Cell.Numeric(BigDecimal.TWO),
                        new Cell.Flag(true),
                        new Cell.Broken("#DIV/0!"));
    }

    @Test
    void what_no_text_holds_is_left_out() {
        assertThat(cells("<row><c t='inlineStr'><is><t>甲_x0000_乙_x0007__xD83D_丙_xD83D__xDE00_</t></is></c></row>"))
                .containsExactly(new Cell.Text("甲乙丙😀"));
    }

    @Test
    void a_number_is_what_the_spreadsheet_shows_and_not_its_binary_remainder() {
        assertThat(cells("<row><c><v>1.1000000000000001</v></c><c><v>0.30000000000000004</v></c>"
                        + "<c><v>1.2E3</v></c><c><v>0</v></c></row>"))
                .extracting(Cell::shown)
                .containsExactly("1.1", "0.3", "1200", "0");
    }

    @Test
    void a_number_of_absurd_size_stays_text() {
        assertThat(cells("<row><c><v>1E999999999</v></c><c><v>NaN</v></c></row>"))
                .containsExactly(new Cell.Text("1E999999999"), new Cell.Text("NaN"));
    }

    @Test
    void rows_and_cells_without_references_are_counted_and_empty_ones_left_out() {
        Workbook book = read(RawBook.withSheet(
                        "<row/><row><c/><c><v>5</v></c></row><row><c t='inlineStr'>" + "<is><t>   </t></is></c></row>")
                .bytes());

        assertThat(book.sheets().getFirst().rows()).hasSize(1);
        assertThat(book.sheets().getFirst().rows().getFirst().number()).isEqualTo(2);
        assertThat(book.sheets().getFirst().rows().getFirst().cells()).containsOnlyKeys(2);
    }

    @Test
    void overlong_text_is_cut_so_that_memory_stays_bounded() {
        Cell cell = cells("<row><c t='inlineStr'><is><t>" + "长".repeat(50_000) + "</t></is></c></row>")
                .getFirst();

        assertThat(cell.shown()).hasSize(Cell.MAX_TEXT);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(code(read(new byte[0]))).isEqualTo("workbook.file.empty");
    }

    @Test
    void a_file_above_the_limit_is_refused_without_being_read_to_its_end() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'P');
                return length;
            }
        };

        assertThat(code(read(endless, SMALL))).isEqualTo("workbook.file.tooLarge");
    }

    @Test
    void a_renamed_program_is_refused() {
        assertThat(code(read("MZ\u0090 this program".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("workbook.file.program");
        assertThat(code(read("\u007fELF".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("workbook.file.program");
        assertThat(code(read("#!/bin/sh".getBytes(StandardCharsets.UTF_8)))).isEqualTo("workbook.file.program");
    }

    @Test
    void other_files_are_refused_by_what_they_are() {
        assertThat(code(read("集群名称,依托单位".getBytes(StandardCharsets.UTF_8)))).isEqualTo("workbook.file.notExcel");
        assertThat(code(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .isEqualTo("workbook.file.oldOrEncrypted");
        assertThat(code(read(new RawBook().part("word/document.xml", "<x/>").bytes())))
                .isEqualTo("workbook.file.notWorkbook");
        assertThat(code(read(
                        RawBook.withSheet("").part("xl/vbaProject.bin", "x").bytes())))
                .isEqualTo("workbook.file.macros");
    }

    @Test
    void a_zip_bomb_is_refused_by_its_ratio() {
        byte[] bomb = RawBook.withSheet("").zeros("xl/media/a.bin", 4).bytes();

        assertThat(bomb).hasSizeLessThan(10_000);
        assertThat(code(read(bomb))).isEqualTo("workbook.file.bomb");
    }

    @Test
    void a_zip_bomb_is_refused_by_its_size_even_where_its_ratio_is_allowed() {
        byte[] bomb = RawBook.withSheet("").zeros("xl/media/a.bin", 9).bytes();

        assertThat(code(read(new ByteArrayInputStream(bomb), new WorkbookLimits(1 << 20, 8 << 20, 100_000))))
                .isEqualTo("workbook.file.bomb");
    }

    @Test
    void a_bomb_of_a_third_of_a_gigabyte_is_refused_at_the_usual_limits() {
        byte[] bomb =
                RawBook.withSheet("").zeros("xl/worksheets/sheet2.xml", 300).bytes();

        assertThat(code(read(new ByteArrayInputStream(bomb), WorkbookLimits.USUAL)))
                .isEqualTo("workbook.file.bomb");
    }

    @Test
    void a_method_of_packing_that_spreadsheets_do_not_use_is_refused() {
        byte[] file = RawBook.withSheet("").bytes();
        int directory = new String(file, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        file[directory + 10] = 93;

        assertThat(code(read(file))).isEqualTo("workbook.file.damaged");
    }

    @Test
    void entities_are_not_expanded() {
        RawBook book = RawBook.withSheet("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet><row><c t='inlineStr'>"
                                + "<is><t>&a;</t></is></c></row></worksheet>");

        Workbook read = read(book.bytes());

        assertThat(read.sheets().stream().flatMap(s -> s.rows().stream())).isEmpty();
    }

    @Test
    void a_sheet_with_too_many_rows_is_refused_and_the_others_are_read() {
        String rows = "<row><c><v>1</v></c></row>".repeat(101);
        Workbook book = read(RawBook.withSheet(rows).bytes());

        assertThat(code(book)).isEqualTo("workbook.sheet.tooManyRows");
        assertThat(book.faults().getFirst().args()).containsExactly("S", 99);
    }

    @Test
    void a_missing_sheet_is_named() {
        Workbook book = WorkbookReader.read(RawBook.withSheet("").stream(), "f.xlsx", SMALL, Map.of("S", 10, "T", 10));

        assertThat(book.sheets()).extracting(Sheet::name).containsExactly("S");
        assertThat(book.faults()).containsExactly(Fault.at("f.xlsx", 0, 0, "T", "workbook.sheet.missing", "T"));
    }

    @Test
    void an_upload_that_breaks_off_is_reported() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThat(code(read(broken, SMALL))).isEqualTo("workbook.file.damaged");
    }

    @Test
    void damage_anywhere_in_a_file_never_escapes_as_an_exception() {
        byte[] good = RawBook.withSheet("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>12.5</v></c></row>")
                .part("xl/sharedStrings.xml", "<sst><si><t>孝感</t></si></sst>")
                .bytes();
        SplittableRandom random = new SplittableRandom(7);
        int rounds = "long".equals(System.getProperty("test.counts")) ? 20_000 : 1_000;
        for (int i = 0; i < rounds; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
            for (int j = random.nextInt(1, 6); j > 0 && bytes.length > 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            Workbook book = read(bytes);

            assertThat(book.faults().isEmpty()).isEqualTo(!book.sheets().isEmpty());
        }
    }

    @Test
    void references_count_columns_as_spreadsheets_do() {
        assertThat(Sheet.reference(5, 3)).isEqualTo("C5");
        assertThat(Sheet.reference(1, 26)).isEqualTo("Z1");
        assertThat(Sheet.reference(1, 27)).isEqualTo("AA1");
        assertThat(Sheet.reference(9, 702)).isEqualTo("ZZ9");
        assertThat(Sheet.reference(9, 703)).isEqualTo("AAA9");
    }
}
