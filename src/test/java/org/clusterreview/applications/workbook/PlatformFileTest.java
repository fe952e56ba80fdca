package org.clusterreview.applications.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformFileTest {

    private static final String HEADER = "序号,集群名称,统一社会信用代码,指标,年份,数值\n";

    private static PlatformFile.Reading csv(String rows) {
        return read("平台.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static PlatformFile.Reading read(String name, byte[] bytes) {
        return PlatformFile.read(new ByteArrayInputStream(bytes), name, FigureItems.shipped(), 2025);
    }

    @ParameterizedTest
    @ValueSource(strings = {"总营业收入", "revenue_total", "总营业收入（亿元）", "总营业收入(亿元)", " 总营业收入 "})
    void a_figure_is_known_by_key_by_name_and_with_its_unit(String item) {
        PlatformFile.Reading reading = csv("1,某集群,," + item + ",2025,\"1,234.5\"\n");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.rows())
                .containsExactly(new PlatformRow(
                        "CSV",
                        2,
                        Optional.of("某集群"),
                        Optional.empty(),
                        new FigureYear("revenue_total", 2025),
                        new BigDecimal("1234.5")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,某集群,,无此指标,2025,1          | platform.item.unknown",
                "1,,,总营业收入,2025,1              | platform.subject.missing",
                "1,某集群,123,总营业收入,2025,1     | workbook.cell.creditCode",
                "1,某集群,,总营业收入,2021,1        | platform.year",
                "1,某集群,,净利润,2023,1            | platform.year",
                "1,某集群,,总营业收入,去年,1        | workbook.cell.notNumber",
                "1,某集群,,总营业收入,2025,约一百亿 | workbook.cell.notNumber",
                "1,某集群,,总营业收入,2025,         | workbook.cell.required",
                "1,某集群,,总营业收入,2025,1.23456  | workbook.cell.decimals"
            })
    void what_is_wrong_is_said_by_its_code(String row, String code) {
        PlatformFile.Reading reading = csv(row + "\n");

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).containsExactly(code);
        assertThat(reading.faults()).allSatisfy(fault -> {
            for (Locale language : Texts.LANGUAGES) {
                assertThat(Texts.in(language).get(fault)).doesNotContain("!", "{");
            }
        });
    }

    @Test
    void the_same_figure_twice_is_at_fault() {
        assertThat(csv("1,某集群,,总营业收入,2025,1\n2,某集群,,revenue_total,2025,2\n").faults())
                .extracting(Fault::code)
                .containsExactly("platform.twice");
    }

    @Test
    void a_table_that_a_chinese_spreadsheet_saved_is_read_in_its_own_encoding() {
        byte[] bytes = (HEADER + "1,某集群,,总营业收入,2025,280\n").getBytes(Charset.forName("GB18030"));

        assertThat(read("平台.csv", bytes).rows())
                .extracting(row -> row.cluster().orElseThrow())
                .containsExactly("某集群");
    }

    @Test
    void the_first_sheet_of_a_workbook_is_read_whatever_it_is_called() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Sheet1");
            List<String> headers = List.of("集群名称", "指标", "年份", "数值", "填报人");
            var head = sheet.createRow(0);
            for (int i = 0; i < headers.size(); i++) {
                head.createCell(i).setCellValue(headers.get(i));
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("某集群");
            row.createCell(1).setCellValue("企业总数");
            row.createCell(2).setCellValue(2025);
            row.createCell(3).setCellValue(164);
            book.createSheet("其他");
            book.write(out);
        }

        assertThat(read("平台.xlsx", out.toByteArray()).rows())
                .extracting(PlatformRow::of, PlatformRow::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        new FigureYear("enterprises", 2025), new BigDecimal("164")));
    }

    @Test
    void the_template_is_a_file_that_is_read_and_holds_nothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlatformFile.writeEmpty(Texts.in(Locale.SIMPLIFIED_CHINESE), FigureItems.shipped(), out);

        PlatformFile.Reading reading = read("平台.xlsx", out.toByteArray());

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.rows()).isEmpty();
    }

    @Test
    void what_is_no_table_at_all_is_refused_in_words() {
        assertThat(read("平台.xlsx", new byte[] {'M', 'Z', 0, 0}).faults()).hasSize(1);
        assertThat(read("平台.csv", new byte[0]).faults())
                .extracting(Fault::code)
                .containsExactly("workbook.sheet.empty");
    }
}
