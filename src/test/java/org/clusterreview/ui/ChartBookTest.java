package org.clusterreview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.ui.ChartTable.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartBookTest {

    private static final List<Column> COLUMNS = List.of(new Column("名称", false), new Column("得分", true));

    private static ChartTable table(String name, ChartTable.Cell figure) {
        return new ChartTable("维度得分", COLUMNS, List.of(List.of(ChartTable.Cell.of(name), figure)));
    }

    private static byte[] bytes(ChartTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartBook.write(table, out);
        return out.toByteArray();
    }

    private static XSSFSheet sheet(ChartTable table) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(table)))) {
            return book.getSheetAt(0);
        }
    }

    private static Cell figure(String text) throws IOException {
        return sheet(table("甲", ChartTable.Cell.of(text))).getRow(2).getCell(1);
    }

    @Test
    void title_and_header_stand_above_the_rows() throws IOException {
        XSSFSheet sheet = sheet(table("孝感", ChartTable.Cell.of("84.10")));

        assertThat(sheet.getSheetName()).isEqualTo("维度得分");
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("维度得分");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("名称");
        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("得分");
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("孝感");
        assertThat(sheet.getLastRowNum()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"84.10, 84.1", "-2.50, -2.5", "0, 0", "1200, 1200", "0.0001, 0.0001"})
    void a_figure_is_a_number_with_the_places_it_was_given_with(String text, double value) throws IOException {
        Cell cell = figure(text);

        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getNumericCellValue()).isEqualTo(value);
        assertThat(new DataFormatter().formatCellValue(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"–", "87%", "1–3", "0.3333…", "1e5", ""})
    void what_is_no_plain_figure_stays_text(String text) throws IOException {
        Cell cell = figure(text);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
    }

    @Test
    void a_marked_figure_is_a_number_that_shows_its_mark() throws IOException {
        Cell cell = sheet(table("甲", new ChartTable.Cell("3.20", "（偏离\"很大\"）")))
                .getRow(2)
                .getCell(1);

        assertThat(cell.getNumericCellValue()).isEqualTo(3.2);
        assertThat(new DataFormatter().formatCellValue(cell)).isEqualTo("3.20（偏离很大）");
    }

    @Test
    void a_marked_gap_keeps_its_mark() throws IOException {
        XSSFSheet sheet = sheet(table("甲", new ChartTable.Cell("–", "（偏离很大）")));

        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("–（偏离很大）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 27", "-甲", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
    void text_that_looks_like_a_formula_is_text(String text) throws IOException {
        ChartTable table = new ChartTable(
                text,
                List.of(new Column(text, false), new Column(text, true)),
                List.of(List.of(ChartTable.Cell.of(text), ChartTable.Cell.of(text))));

        sheet(table)
                .forEach(row -> row.forEach(cell -> {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue()).isEqualTo(text);
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                }));
    }

    @Test
    void a_number_in_a_column_of_words_stays_text() throws IOException {
        XSSFSheet sheet = sheet(table("0042", ChartTable.Cell.of("1")));

        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("0042");
    }

    @Test
    void a_text_longer_than_a_cell_holds_is_cut_visibly() throws IOException {
        XSSFSheet sheet = sheet(table("长".repeat(40_000), ChartTable.Cell.of("1")));

        assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                .hasSize(32_767)
                .endsWith("长…");
    }

    @Test
    void the_same_table_gives_the_same_bytes() throws IOException {
        ChartTable table = table("孝感", ChartTable.Cell.of("84.10"));

        assertThat(bytes(table)).isEqualTo(bytes(table));
    }

    @ParameterizedTest
    @CsvSource({"综合组 各专家总分, 综合组 各专家总分.xlsx", "甲/乙:丙*?, 甲 乙 丙.xlsx", "../../etc, etc.xlsx", "'...', chart.xlsx"})
    void a_file_is_named_after_the_title(String title, String name) {
        assertThat(ChartBook.fileName(title)).isEqualTo(name);
    }
}
