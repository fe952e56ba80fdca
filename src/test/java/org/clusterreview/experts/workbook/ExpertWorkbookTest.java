package org.clusterreview.experts.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpertWorkbookTest {

    private static final ExpertForm FORM = new ExpertForm(DictionaryReader.shipped(), LocalDate.of(2026, 3, 1));
    private static final String ID_NUMBER = "11010519491231002X";

    private static ExpertRow expert(String name, String mobile, Optional<String> idNumber, Optional<String> city) {
        return new ExpertRow(
                0,
                name,
                Gender.FEMALE,
                "示例理工大学",
                Optional.of("主任"),
                "教授",
                ExpertKind.TECHNICAL,
                List.of("Q02", "B19"),
                city,
                mobile,
                idNumber,
                Optional.of("a@example.com"));
    }

    private static final List<ExpertRow> EXPERTS = List.of(
            expert("王雅琴", "10000000001", Optional.of(ID_NUMBER), Optional.of("420100")),
            expert("李静怡", "10000000002", Optional.empty(), Optional.empty()));

    private static byte[] file(Consumer<XSSFWorkbook> change) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try {
            new ExpertTemplate(FORM, Texts.in(Locale.SIMPLIFIED_CHINESE)).write(written, "t", EXPERTS);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written.toByteArray()))) {
                change.accept(book);
                book.write(changed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    private static ExpertSheet read(Consumer<XSSFWorkbook> change) {
        return ExpertWorkbook.read(new ByteArrayInputStream(file(change)), "e.xlsx", FORM, ExpertLimits.USUAL);
    }

    private static ExpertSheet readWith(int column, String value) {
        return read(book -> book.getSheet("专家")
                .getRow(1)
                .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(value));
    }

    @Test
    void what_the_template_writes_is_read_back_unchanged() {
        ExpertSheet sheet = read(book -> {});

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.experts()).extracting(ExpertRow::anywhere).isEqualTo(EXPERTS);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', workbook.cell.required",
        "1, 不详, workbook.cell.unknown",
        "5, 技木, workbook.cell.unknownNear",
        "6, 先进材料、炼丹, experts.field.unknown",
        "6, 先进材料、Q02, experts.field.twice",
        "7, 武汉, workbook.cell.unknownNear",
        "8, 12345, experts.mobile.wrong",
        "9, 110105194912310021, experts.idNumber.wrong",
        "10, a at example.com, experts.email.wrong"
    })
    void each_wrong_cell_is_reported_in_its_place(int column, String value, String code) {
        ExpertSheet sheet = readWith(column, value);

        assertThat(sheet.faults())
                .extracting(Fault::line, Fault::column, Fault::code)
                .containsExactly(tuple(2, column + 1, code));
        assertThat(sheet.experts()).hasSize(1);
        assertThat(Texts.in(Locale.ENGLISH).get(sheet.faults().getFirst()))
                .doesNotContain("!e")
                .doesNotContain("{");
    }

    @Test
    void fields_may_be_given_by_name_or_code_with_any_separator() {
        ExpertSheet sheet = readWith(6, "B11；先进材料, 生物医药");

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.experts().getFirst().fields()).containsExactly("B11", "Q02", "B19");
    }

    @Test
    void a_small_x_in_the_identity_number_is_accepted() {
        assertThat(readWith(9, ID_NUMBER.toLowerCase(Locale.ROOT))
                        .experts()
                        .getFirst()
                        .idNumber())
                .contains(ID_NUMBER);
    }

    @Test
    void a_mobile_number_kept_as_a_number_still_has_all_its_digits() {
        ExpertSheet sheet =
                read(book -> book.getSheet("专家").getRow(1).getCell(8).setCellValue(10000000009d));

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.experts().getFirst().mobile()).isEqualTo("10000000009");
    }

    @Test
    void an_identity_number_kept_as_a_number_has_lost_its_last_digits() {
        ExpertSheet sheet =
                read(book -> book.getSheet("专家").getRow(1).getCell(9).setCellValue(440524188001010014d));

        assertThat(sheet.faults()).extracting(Fault::code).containsExactly("workbook.cell.digitsLost");
    }

    @Test
    void a_row_that_is_repeated_exactly_is_reported_with_the_earlier_one() {
        ExpertSheet sheet = read(book -> {
            Row first = book.getSheet("专家").getRow(1);
            Row copy = book.getSheet("专家").createRow(3);
            first.forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
        });

        assertThat(sheet.faults())
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("专家!A4", "experts.row.twice"));
        assertThat(sheet.faults().getFirst().args()).contains(2);
    }

    @Test
    void two_rows_that_are_merely_alike_are_two_rows() {
        ExpertSheet sheet = read(book -> {
            Row second = book.getSheet("专家").getRow(2);
            second.getCell(0).setCellValue("王雅琴");
            second.getCell(8).setCellValue("100 0000 0001");
        });

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.experts()).hasSize(2);
    }

    private static final ExpertSheet WITH_PAST = new ExpertSheet(
            EXPERTS,
            List.of(
                    past(EngagementKind.EMPLOYED, "教授", Period.since(LocalDate.of(2019, 3, 1))),
                    past(EngagementKind.BOARD, "", Period.past(Optional.empty())),
                    past(EngagementKind.RETIRED, "", Period.until(LocalDate.of(2020, 12, 31)))),
            List.of(tie(RelationKind.KIN, "赵某", "", ""), tie(RelationKind.JOINT_PATENT, "", "示例光电公司", "一种示例")),
            List.of());

    private static EngagementRow past(EngagementKind kind, String post, Period period) {
        return new EngagementRow(0, "王雅琴", "10000000001", new StatedEngagement(kind, "示例大学", post, period));
    }

    private static RelationRow tie(RelationKind kind, String person, String organisation, String work) {
        return new RelationRow(
                0,
                "李静怡",
                "10000000002",
                new StatedRelation(kind, person, organisation, work, Period.open(Optional.empty())));
    }

    private static ExpertSheet readPast(Consumer<XSSFWorkbook> change) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try {
            new ExpertTemplate(FORM, Texts.in(Locale.SIMPLIFIED_CHINESE)).write(written, "t", WITH_PAST);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written.toByteArray()))) {
                change.accept(book);
                book.write(changed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExpertWorkbook.read(new ByteArrayInputStream(changed.toByteArray()), "e.xlsx", FORM, ExpertLimits.USUAL);
    }

    private static void set(XSSFWorkbook book, String sheet, int column, String value) {
        book.getSheet(sheet)
                .getRow(1)
                .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(value);
    }

    @Test
    void a_past_is_read_back_as_it_was_written() {
        ExpertSheet sheet = readPast(book -> {});

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.engagements())
                .extracting(row -> new EngagementRow(0, row.name(), row.mobile(), row.stated()))
                .isEqualTo(WITH_PAST.engagements());
        assertThat(sheet.relations())
                .extracting(row -> new RelationRow(0, row.name(), row.mobile(), row.stated()))
                .isEqualTo(WITH_PAST.relations());
    }

    @Test
    void a_form_without_the_sheets_of_the_past_is_read_as_before() {
        ExpertSheet sheet = readPast(book -> {
            book.removeSheetAt(book.getSheetIndex("任职经历"));
            book.removeSheetAt(book.getSheetIndex("社会关系"));
        });

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.experts()).hasSize(2);
        assertThat(sheet.engagements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "任职经历, 0, 无此人, experts.past.nobody",
        "任职经历, 1, 10000000009, experts.past.nobody",
        "任职经历, 1, 123, experts.mobile.wrong",
        "任职经历, 2, '', workbook.cell.required",
        "任职经历, 3, 顾门, workbook.cell.unknownNear",
        "任职经历, 5, 去年, experts.date.wrong",
        "任职经历, 5, 2019-13, experts.date.wrong",
        "任职经历, 6, 2019-02-30, experts.date.wrong",
        "任职经历, 6, 2018, experts.period.reversed",
        "社会关系, 2, 朋友, workbook.cell.unknown",
        "社会关系, 3, '', experts.relation.nobody"
    })
    void each_wrong_cell_of_a_past_is_reported_in_its_place(String sheet, int column, String value, String code) {
        ExpertSheet read = readPast(book -> set(book, sheet, column, value));

        assertThat(read.faults()).extracting(Fault::code).contains(code);
        assertThat(read.faults())
                .allSatisfy(fault -> assertThat(fault.path()).startsWith(sheet + "!"))
                .anySatisfy(fault ->
                        assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(2, column(column, code))));
        assertThat(read.experts()).hasSize(2);
        assertThat(Texts.in(Locale.ENGLISH).get(read.faults().getFirst()))
                .doesNotContain("!e")
                .doesNotContain("{");
    }

    /** Of somebody who is not among the experts the name is told, whichever of name and phone is wrong. */
    private static int column(int column, String code) {
        return code.equals("experts.past.nobody") ? 1 : column + 1;
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019-01-01, 2019-12-31",
        "2019年, 2019-01-01, 2019-12-31",
        "2019-03, 2019-03-01, 2019-03-31",
        "2020/2, 2020-02-01, 2020-02-29",
        "2019年3月, 2019-03-01, 2019-03-31",
        "2019-03-05, 2019-03-05, 2019-03-05",
        "2019年3月5日, 2019-03-05, 2019-03-05",
        "43529, 2019-03-05, 2019-03-05"
    })
    void a_day_may_be_written_as_people_write_it(String text, LocalDate first, LocalDate last) {
        assertThat(StatedDay.first(text)).contains(first);
        assertThat(StatedDay.last(text)).contains(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "今", "19", "2019-00", "2019-3-32", "2019.3", "201903", "2019-", "99999"})
    void what_is_no_day_is_none(String text) {
        assertThat(StatedDay.first(text)).isEmpty();
    }

    @Test
    void a_field_may_have_its_level_in_brackets_of_either_width() {
        ExpertSheet sheet = readWith(6, "B11（主攻）；先进材料(了解), 生物医药（熟悉）");

        assertThat(sheet.faults()).isEmpty();
        ExpertRow row = sheet.experts().getFirst();
        assertThat(row.fields()).containsExactly("B11", "Q02", "B19");
        assertThat(row.levels()).isEqualTo(Map.of("B11", FieldLevel.MAIN, "Q02", FieldLevel.GENERAL));
    }

    @Test
    void a_level_that_there_is_not_is_reported() {
        assertThat(readWith(6, "先进材料(精通)").faults()).extracting(Fault::code).containsExactly("experts.field.unknown");
    }

    @Test
    void personal_values_reach_neither_faults_nor_the_text_of_a_row() {
        ExpertSheet wrong = readWith(9, "110105194912310021");

        assertThat(wrong.faults().toString()).doesNotContain("110105");
        assertThat(EXPERTS.getFirst().toString()).doesNotContain("110105", "10000000001", "王雅琴");
    }

    @Test
    void too_many_rows_are_refused() {
        ExpertSheet sheet = ExpertWorkbook.read(
                new ByteArrayInputStream(file(book -> {})),
                "e.xlsx",
                FORM,
                new ExpertLimits(ExpertLimits.USUAL.file(), 1, 1));

        assertThat(sheet.faults()).extracting(Fault::code).containsExactly("workbook.sheet.tooManyRows");
    }
}
