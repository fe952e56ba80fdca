package org.clusterreview.calendars.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.calendar.WorkingDays.Year;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearWorkbookTest {

    private static final List<Year> SHIPPED = WorkingDaysFile.shipped().years();

    private static YearWorkbook read(byte[] book) {
        return YearWorkbook.read(new ByteArrayInputStream(book), "日历.xlsx", SHIPPED);
    }

    @Test
    void what_the_form_writes_is_read_back_unchanged() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        YearTemplate.write(out, Texts.in(Locale.SIMPLIFIED_CHINESE), SHIPPED);

        YearWorkbook book = read(out.toByteArray());

        assertThat(book.faults()).isEmpty();
        assertThat(book.drafts())
                .extracting(draft -> YearRules.read(draft, SHIPPED).arranged().orElseThrow())
                .containsExactlyElementsOf(SHIPPED);
    }

    @Test
    void year_and_notice_hold_on_for_the_rows_below() {
        YearWorkbook book = read(CalendarBooks.of(
                row("2027", "甲号", "元旦", "1月1日", "1月3日", null),
                row(null, null, "春节", "2027-02-05", "2027-02-12", "2027-01-31，2027-02-20"),
                row("2028年", "乙号", "元旦", "2028-01-01", "2028-01-03", null),
                row(null, "乙号", "春节", "2028-01-25", "2028-02-01", null)));

        assertThat(book.faults()).isEmpty();
        assertThat(book.drafts())
                .extracting(
                        YearDraft::year,
                        YearDraft::notice,
                        draft -> draft.rows().size())
                .containsExactly(tuple("2027", "甲号", 2), tuple("2028", "乙号", 2));
    }

    @Test
    void every_fault_names_file_row_field_and_remedy() {
        YearWorkbook book = read(CalendarBooks.of(
                row("2027", "甲号", "元旦", "2027-01-03", "2027-01-01", null),
                row(null, "乙号", "春节", "2027-02-05", "2027-02-12", "2027-02-19"),
                row(null, null, null, "2027-05-01", "二月", null)));

        assertThat(book.faults())
                .extracting(Fault::file, Fault::line, Fault::path, Fault::code)
                .containsExactly(
                        tuple("日历.xlsx", 2, "放假安排!E2", "calendar.row.order"),
                        tuple("日历.xlsx", 3, "放假安排!B3", "calendar.notice.two"),
                        tuple("日历.xlsx", 3, "放假安排!F3", "calendar.worked.weekday"),
                        tuple("日历.xlsx", 4, "放假安排!B4", "calendar.notice.two"),
                        tuple("日历.xlsx", 4, "放假安排!C4", "workbook.cell.required"),
                        tuple("日历.xlsx", 4, "放假安排!E4", "calendar.day"));
        assertThat(Texts.in(Locale.SIMPLIFIED_CHINESE).get(book.faults().getFirst()))
                .contains("放假止（2027-01-01）早于放假起（2027-01-03），请核对这两个日期。");
    }

    @Test
    void a_first_row_without_year_or_notice_is_told() {
        assertThat(read(CalendarBooks.of(row(null, null, "元旦", "2027-01-01", "2027-01-03", null)))
                        .faults())
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("放假安排!A2", "calendar.year"), tuple("放假安排!B2", "calendar.notice"));
    }

    @Test
    void years_of_one_file_are_held_against_each_other() {
        assertThat(read(CalendarBooks.of(
                                row("2027", "甲号", "国庆节", "2027-10-01", "2027-10-07", "2027-12-26"),
                                row("2028", "乙号", "元旦", "2027-12-25", "2028-01-02", null)))
                        .faults())
                .extracting(Fault::line, Fault::code)
                .containsExactly(tuple(2, "calendar.row.contradicts"), tuple(3, "calendar.row.contradicts"));
    }

    @Test
    void another_file_is_refused_with_its_name() {
        YearWorkbook book = read("no workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(book.drafts()).isEmpty();
        assertThat(book.faults()).extracting(Fault::file).containsExactly("日历.xlsx");
    }

    private static @Nullable String[] row(@Nullable String... cells) {
        return cells;
    }
}
