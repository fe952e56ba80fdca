package org.clusterreview.applications.workbook;

import static org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.clusterreview.applications.workbook.FormFixture.read;
import static org.clusterreview.applications.workbook.FormFixture.readSpoilt;
import static org.clusterreview.applications.workbook.FormFixture.spoilt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationWorkbookTest {

    private static Fault only(ApplicationSheets sheets) {
        assertThat(sheets.faults()).hasSize(1);
        Fault fault = sheets.faults().getFirst();
        for (var language : Texts.LANGUAGES) {
            assertThat(Texts.in(language).get(fault))
                    .doesNotContain("!f")
                    .doesNotContain("!w")
                    .doesNotContain("{");
        }
        return fault;
    }

    private static Fault fault(String header, Consumer<Cell> change) {
        Fault fault = only(readSpoilt(header, 2, change));
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isPositive();
        assertThat(fault.args()).contains(header);
        return fault;
    }

    @Test
    void what_the_template_writes_is_read_back_unchanged() {
        ApplicationSheets sheets = read(FormFixture.file());

        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.applications())
                .extracting(ApplicationRow::anywhere)
                .containsExactly(FormFixture.ofAZone(), FormFixture.ofACounty());
        assertThat(sheets.applications()).extracting(ApplicationRow::row).containsExactly(2, 3);
        assertThat(sheets.members())
                .extracting(MemberRow::cluster, MemberRow::name, MemberRow::code, MemberRow::role, MemberRow::parent)
                .isEqualTo(FormFixture.members().stream()
                        .map(m -> tuple(m.cluster(), m.name(), m.code(), m.role(), m.parent()))
                        .toList());
        assertThat(sheets.people())
                .extracting(PersonRow::row, PersonRow::cluster, PersonRow::name, PersonRow::unit, PersonRow::role)
                .containsExactly(
                        tuple(2, FormFixture.XIAOGAN, "王五", Optional.of("孝感高新区管委会"), PersonRole.LEADER),
                        tuple(3, FormFixture.XIAOGAN, "赵六", Optional.empty(), PersonRole.ADVISER));
    }

    @Test
    void a_form_from_before_parents_and_people_were_asked_for_is_read() {
        ApplicationSheets sheets = read(spoilt(book -> {
            book.removeSheetAt(book.getSheetIndex("相关人员"));
            book.getSheet("成员企业").forEach(row -> row.removeCell(row.getCell(4, CREATE_NULL_AS_BLANK)));
        }));

        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.members())
                .hasSize(2)
                .allMatch(member -> member.parent().isEmpty());
        assertThat(sheets.people()).isEmpty();
    }

    @Test
    void an_empty_sheet_of_people_names_nobody() {
        ApplicationSheets sheets = read(spoilt(book -> {
            var sheet = book.getSheet("相关人员");
            for (int i = sheet.getLastRowNum(); i >= 0; i--) {
                sheet.removeRow(sheet.getRow(i));
            }
        }));

        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.people()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "集群名称, 别的集群, applications.member.clusterUnknown",
        "集群名称, '', workbook.cell.required",
        "姓名, '', workbook.cell.required",
        "身份, '', workbook.cell.required",
        "身份, 咨询专家, workbook.cell.unknown",
    })
    void a_fault_in_the_sheet_of_people_is_named_by_row_and_column(String header, String value, String code) {
        Fault fault = only(read(spoilt(
                book -> FormFixture.cell(book.getSheet("相关人员"), header, 3).setCellValue(value))));

        assertThat(fault.code()).startsWith(code);
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.path()).startsWith("相关人员!");
        assertThat(fault.args()).contains(header);
    }

    @Test
    void a_person_who_stands_twice_in_the_same_role_is_at_fault() {
        Fault fault = only(read(spoilt(book -> {
            var sheet = book.getSheet("相关人员");
            FormFixture.cell(sheet, "姓名", 3).setCellValue("王五");
            FormFixture.cell(sheet, "单位", 3).setCellValue("孝感高新区管委会");
            FormFixture.cell(sheet, "身份", 3).setCellValue("申报负责人");
        })));

        assertThat(fault.code()).isEqualTo("applications.person.twice");
    }

    @Test
    void an_empty_cell_is_a_missing_figure_and_never_nought() {
        ApplicationRow row = read(FormFixture.file()).applications().getFirst();

        assertThat(row.figure("taxes", 2025)).isEmpty();
        assertThat(row.missing(FormFixture.FORM.items(), 2025))
                .contains(new FigureYear("taxes", 2025), new FigureYear("enterprises", 2023))
                .doesNotContain(new FigureYear("enterprises", 2025));
    }

    @Test
    void a_number_typed_as_text_counts_where_it_is_plainly_one() {
        ApplicationSheets sheets = readSpoilt("总营业收入（亿元）2025年", 2, cell -> cell.setCellValue(" １，280.50 "));

        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.applications().getFirst().figure("revenue_total", 2025))
                .contains(new BigDecimal("1280.5"));
    }

    @Test
    void text_in_a_number_names_cell_header_and_unit() {
        Fault fault = fault("总营业收入（亿元）2025年", cell -> cell.setCellValue("约280亿元"));

        assertThat(fault.code()).isEqualTo("workbook.cell.notNumber");
        assertThat(fault.args()).contains("约280亿元", "亿元");
        assertThat(Texts.in(Locale.SIMPLIFIED_CHINESE).get(fault))
                .contains("申报汇总", "总营业收入（亿元）2025年", "“约280亿元”不是数字", "单位为亿元");
    }

    @ParameterizedTest
    @CsvSource({
        "企业总数（家）2025年, 164.5, workbook.cell.notWhole",
        "企业总数（家）2025年, -1, workbook.cell.below",
        "企业总数（家）2025年, 10, applications.figure.exceedsWhole",
        "总营业收入（亿元）2025年, 1E13, workbook.cell.tooLarge",
        "总营业收入（亿元）2025年, 280.12345, workbook.cell.decimals",
        "总营业收入（亿元）2025年, 100, applications.figure.exceedsWhole"
    })
    void numbers_outside_their_bounds_are_refused(String header, double value, String code) {
        ApplicationSheets sheets = readSpoilt(header, 2, cell -> cell.setCellValue(value));

        assertThat(only(sheets).code()).isEqualTo(code);
        assertThat(sheets.applications()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "市州, 孝感, workbook.cell.unknownNear, 孝感市",
        "市州, 北京市朝阳区, workbook.cell.unknown, 北京市朝阳区",
        "高新区/经开区, 孝感高新技术区, workbook.cell.unknownNear, 孝感高新区",
        "产业领域, 造纸, workbook.cell.unknown, 造纸",
        "产业领域, 先进材科, workbook.cell.unknownNear, 先进材料",
        "依托单位类型, 企业, workbook.cell.unknown, 企业",
        "统一社会信用代码, 91350100M000100Y44, workbook.cell.creditCode, 91350100M000100Y44"
    })
    void unknown_names_and_codes_are_refused(String header, String typed, String code, String named) {
        Fault fault = fault(header, cell -> cell.setCellValue(typed));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.args()).contains(named);
    }

    @Test
    void an_alias_is_as_good_as_the_name() {
        ApplicationSheets sheets = readSpoilt("产业领域", 2, cell -> cell.setCellValue("生物医药"));

        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.applications().getFirst().field()).isEqualTo("B19");
    }

    @Test
    void a_field_that_is_no_longer_in_force_is_refused() {
        Dictionary dictionary = FormFixture.FORM.dictionary();
        List<FieldRow> ended = dictionary.fields().stream()
                .map(f -> new FieldRow(
                        f.code(),
                        f.name(),
                        f.aliases(),
                        f.parent(),
                        f.kinds(),
                        f.validFrom(),
                        f.code().equals("Q02") ? Optional.of(LocalDate.of(2025, 12, 31)) : Optional.empty(),
                        f.source()))
                .toList();
        ApplicationForm form = new ApplicationForm(
                new Dictionary(dictionary.places(), dictionary.zones(), ended),
                FormFixture.FORM.items(),
                2025,
                LocalDate.of(2026, 3, 1));

        ApplicationSheets sheets = ApplicationWorkbook.read(
                new ByteArrayInputStream(FormFixture.file()), "f.xlsx", form, ApplicationLimits.USUAL);

        assertThat(sheets.faults()).extracting(Fault::code).containsExactly("applications.field.notInForce");
    }

    @Test
    void a_required_cell_must_be_filled() {
        assertThat(fault("依托单位", cell -> cell.setBlank()).code()).isEqualTo("workbook.cell.required");
        assertThat(fault("依托单位", cell -> cell.setCellValue(" \u3000")).code()).isEqualTo("workbook.cell.required");
    }

    @Test
    void a_code_kept_as_a_number_has_lost_digits() {
        assertThat(fault("统一社会信用代码", cell -> cell.setCellValue(913501001234567890d))
                        .code())
                .isEqualTo("workbook.cell.digitsLost");
    }

    @Test
    void a_broken_formula_is_no_value() {
        assertThat(fault("净利润（亿元）2025年", cell -> cell.setCellErrorValue((byte) 7))
                        .code())
                .isEqualTo("workbook.cell.brokenFormula");
    }

    @Test
    void overlong_text_is_refused() {
        assertThat(fault("联系人", cell -> cell.setCellValue("长".repeat(51))).code())
                .isEqualTo("workbook.cell.tooLong");
    }

    @Test
    void zone_county_and_kind_must_agree_with_the_city_and_each_other() {
        assertThat(fault("高新区/经开区", cell -> cell.setCellValue("荆州高新区")).code())
                .isEqualTo("applications.place.otherCity");
        assertThat(fault("县（市、区）", cell -> cell.setCellValue("大冶市")).code()).isEqualTo("applications.place.otherCity");
        assertThat(fault("高新区/经开区", cell -> cell.setCellValue("汉川经开区")).code())
                .isEqualTo("applications.zone.otherKind");
        assertThat(fault("高新区/经开区", Cell::setBlank).code()).isEqualTo("applications.zone.needed");
        assertThat(only(readSpoilt("县（市、区）", 3, Cell::setBlank)).code()).isEqualTo("applications.county.needed");
    }

    @Test
    void a_unit_directly_under_the_province_is_its_own_county() {
        ApplicationSheets sheets = read(spoilt(book -> {
            FormFixture.cell(book, "市州", 3).setCellValue("天门市");
            FormFixture.cell(book, "县（市、区）", 3).setBlank();
        }));

        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.applications().get(1).county()).contains("429006");
    }

    @Test
    void a_duplicate_cluster_names_the_earlier_row() {
        ApplicationSheets sheets = read(spoilt(book -> {
            FormFixture.cell(book, "集群名称", 3).setCellValue(FormFixture.XIAOGAN);
            book.getSheet("成员企业").getRow(2).getCell(0).setCellValue(FormFixture.XIAOGAN);
        }));

        Fault fault = only(sheets);
        assertThat(fault.code()).isEqualTo("applications.cluster.twice");
        assertThat(fault.path()).isEqualTo("申报汇总!A3");
        assertThat(fault.args()).contains(FormFixture.XIAOGAN, 2);
        assertThat(sheets.applications()).hasSize(1);
    }

    @Test
    void members_must_belong_to_a_cluster_of_the_file_and_stand_there_once() {
        ApplicationSheets sheets = read(spoilt(book -> {
            var sheet = book.getSheet("成员企业");
            sheet.getRow(2).getCell(0).setCellValue("另一集群");
            var again = sheet.createRow(3);
            for (int c = 0; c < 4; c++) {
                again.createCell(c).setCellValue(sheet.getRow(1).getCell(c).getStringCellValue());
            }
        }));

        assertThat(sheets.faults())
                .extracting(Fault::code, Fault::path)
                .containsExactly(
                        tuple("applications.member.clusterUnknown", "成员企业!A3"),
                        tuple("applications.member.twice", "成员企业!B4"));
    }

    @Test
    void wrong_headers_are_reported_together_and_no_row_is_guessed_at() {
        ApplicationSheets sheets = read(spoilt(book -> {
            var headers = book.getSheet("申报汇总").getRow(0);
            headers.getCell(0).setCellValue("名称");
            headers.getCell(1).setCellValue("联系人");
        }));

        assertThat(sheets.faults())
                .filteredOn(f -> f.path().startsWith("申报汇总"))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        "workbook.header.missing",
                        "workbook.header.missing",
                        "workbook.header.unknown",
                        "workbook.header.twice");
        assertThat(sheets.applications()).isEmpty();
    }

    @Test
    void headers_may_be_reordered_and_differ_in_blanks_and_width() {
        ApplicationSheets sheets = read(spoilt(book -> {
            var sheet = book.getSheet("申报汇总");
            sheet.getRow(0).getCell(5).setCellValue("* 县(市、区)");
            for (int r = 0; r < 3; r++) {
                String contact = sheet.getRow(r).getCell(9).getStringCellValue();
                sheet.getRow(r)
                        .getCell(9)
                        .setCellValue(sheet.getRow(r).getCell(10).getStringCellValue());
                sheet.getRow(r).getCell(10).setCellValue(contact);
            }
        }));

        assertThat(sheets.faults()).isEmpty();
        assertThat(sheets.applications().getFirst().contact()).isEqualTo("张三");
    }

    @Test
    void all_faults_of_all_rows_are_reported_in_order() {
        ApplicationSheets sheets = read(spoilt(book -> {
            FormFixture.cell(book, "市州", 3).setCellValue("某市");
            FormFixture.cell(book, "联系人", 2).setBlank();
            FormFixture.cell(book, "企业总数（家）2025年", 2).setCellValue("很多");
        }));

        assertThat(sheets.applications()).isEmpty();
        assertThat(sheets.faults())
                .extracting(Fault::line, Fault::code)
                .containsExactly(
                        tuple(2, "workbook.cell.required"),
                        tuple(2, "workbook.cell.notNumber"),
                        tuple(3, "workbook.cell.unknown"));
    }

    @Test
    void a_hundred_thousand_rows_are_refused_within_bounds() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("申报汇总");
            for (int row = 0; row < 100_000; row++) {
                for (int column = 0; column < 12; column++) {
                    sheet.value(row, column, "单元格" + row + "-" + column);
                }
            }
            book.newWorksheet("成员企业").value(0, 0, "集群名称");
        }

        ApplicationSheets sheets = read(out.toByteArray());

        assertThat(sheets.applications()).isEmpty();
        assertThat(sheets.faults())
                .as("file of %d bytes", out.size())
                .filteredOn(f -> !f.code().startsWith("workbook.header"))
                .extracting(Fault::code)
                .containsExactly("workbook.sheet.tooManyRows");
    }

    @Test
    void a_file_that_is_no_form_is_refused_with_one_fault() {
        assertThat(only(read("MZ".getBytes(StandardCharsets.US_ASCII))).code()).isEqualTo("workbook.file.program");
    }

    @Test
    void a_sheet_that_was_renamed_is_named() {
        ApplicationSheets sheets = read(spoilt(book -> book.setSheetName(1, "汇总")));

        assertThat(sheets.faults()).extracting(Fault::code).contains("workbook.sheet.missing");
        assertThat(sheets.applications()).isEmpty();
    }
}
