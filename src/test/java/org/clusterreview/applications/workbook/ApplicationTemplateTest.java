package org.clusterreview.applications.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.kernel.Texts;
import org.junit.jupiter.api.Test;

class ApplicationTemplateTest {

    private static XSSFWorkbook empty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ApplicationTemplate(FormFixture.FORM, Texts.in(Locale.SIMPLIFIED_CHINESE)).writeEmpty(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void has_instructions_three_tables_and_a_hidden_sheet_of_lists() throws IOException {
        try (XSSFWorkbook book = empty()) {
            assertThat(book)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("填报说明", "申报汇总", "字典", "成员企业", "相关人员");
            assertThat(book.isSheetHidden(book.getSheetIndex("字典"))).isTrue();
            assertThat(book.getSheet("填报说明").getLastRowNum()).isEqualTo(8);
            assertThat(book.getSheet("填报说明").getRow(4).getCell(0).getStringCellValue())
                    .contains("2025 年");
        }
    }

    @Test
    void asks_for_three_years_of_the_main_figures_with_their_units() throws IOException {
        try (XSSFWorkbook book = empty()) {
            List<String> headers = new ArrayList<>();
            book.getSheet("申报汇总").getRow(0).forEach(cell -> headers.add(cell.getStringCellValue()));

            assertThat(headers)
                    .startsWith("集群名称", "依托单位", "依托单位类型", "统一社会信用代码", "市州", "县（市、区）", "高新区/经开区", "产业领域")
                    .contains("总营业收入（亿元）2023年", "总营业收入（亿元）2024年", "总营业收入（亿元）2025年", "上缴税金（亿元）2025年")
                    .doesNotContain("上缴税金（亿元）2024年")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void every_header_says_what_belongs_there() throws IOException {
        try (XSSFWorkbook book = empty()) {
            for (String name : List.of("申报汇总", "成员企业", "相关人员")) {
                for (Cell cell : book.getSheet(name).getRow(0)) {
                    assertThat(cell.getCellComment().getString().getString()).containsAnyOf("必填", "选填");
                }
            }
        }
    }

    @Test
    void lists_come_from_the_hidden_sheet() throws IOException {
        try (XSSFWorkbook book = empty()) {
            XSSFSheet lists = book.getSheet("字典");
            List<String> formulas = new ArrayList<>();
            for (DataValidation validation : book.getSheet("申报汇总").getDataValidations()) {
                formulas.add(validation.getValidationConstraint().getFormula1());
            }

            assertThat(formulas)
                    .containsExactly(
                            "'字典'!$A$2:$A$4",
                            "'字典'!$B$2:$B$18",
                            "'字典'!$C$2:$C$104",
                            "'字典'!$D$2:$D$20",
                            "'字典'!$E$2:$E$51");
            assertThat(lists.getRow(17).getCell(1).getStringCellValue()).isEqualTo("神农架林区");
        }
    }

    @Test
    void codes_and_phones_are_text_and_nothing_typed_becomes_a_formula() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(FormFixture.file()))) {
            assertThat(FormFixture.cell(book, "统一社会信用代码", 2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(FormFixture.cell(book, "电话", 2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(FormFixture.cell(book, "备注", 3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(FormFixture.cell(book, "备注", 3).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }
}
