package org.clusterreview.calendars.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.calendars.arrangement.DraftFault.Part;
import org.clusterreview.calendars.arrangement.YearDraft.Row;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.calendar.WorkingDays.DayKind;
import org.clusterreview.kernel.calendar.WorkingDays.Holiday;
import org.clusterreview.kernel.calendar.WorkingDays.Year;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearRulesTest {

    private static final Row NEW_YEAR = new Row("元旦", "2027-01-01", "2027-01-03", "");
    private static final Row SPRING = new Row("春节", "2027-02-05", "2027-02-12", "2027-01-31、2027-02-20");

    private static YearDraft year(Row... rows) {
        return new YearDraft("2027", "国办发明电〔2026〕1号", List.of(rows));
    }

    private static List<DraftFault> faults(YearDraft draft) {
        return YearRules.read(draft, List.of()).faults();
    }

    @Test
    void an_arrangement_as_published_is_taken() {
        Year arranged =
                YearRules.read(year(NEW_YEAR, SPRING), List.of()).arranged().orElseThrow();

        assertThat(arranged.year()).isEqualTo(2027);
        assertThat(arranged.holidays())
                .extracting(Holiday::name, Holiday::from, Holiday::to, Holiday::worked)
                .containsExactly(
                        tuple("元旦", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3), List.of()),
                        tuple(
                                "春节",
                                LocalDate.of(2027, 2, 5),
                                LocalDate.of(2027, 2, 12),
                                List.of(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 20))));
    }

    @Test
    void the_shipped_years_keep_the_rules_and_are_read_back_as_they_are() {
        List<Year> shipped = WorkingDaysFile.shipped().years();

        for (Year year : shipped) {
            assertThat(YearRules.read(YearDraft.of(year), shipped).arranged()).contains(year);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-06", "2027/2/6", "2027.2.6", "2027年2月6日", "2月6日", "2/6", "46424"})
    void a_day_may_be_written_in_any_usual_way(String written) {
        Row row = new Row("春节", written, written, "");

        assertThat(YearRules.read(year(row), List.of()).arranged().orElseThrow().holidays())
                .extracting(Holiday::from)
                .containsExactly(LocalDate.of(2027, 2, 6));
    }

    @ParameterizedTest(name = "{0} to {1}, worked {2}: {3} {4}")
    @CsvSource({
        "2027-02-12, 2027-02-05, '', TO, calendar.row.order",
        "2027-02-30, 2027-03-05, '', FROM, calendar.day",
        "'', 2027-03-05, '', FROM, calendar.missing.from",
        "2027-03-05, '', '', TO, calendar.missing.to",
        "2026-05-01, 2027-05-03, '', FROM, calendar.row.year",
        "2027-12-31, 2028-01-02, '', TO, calendar.row.year",
        "2026-12-30, 2026-12-31, '', FROM, calendar.row.year",
        "2027-05-01, 2027-05-05, 2027-05-07, WORKED, calendar.worked.weekday",
        "2027-05-01, 2027-05-05, 2027-05-02, WORKED, calendar.worked.off",
        "2027-05-01, 2027-05-05, 2027-05-08 2027-05-08, WORKED, calendar.worked.twice",
        "2027-05-01, 2027-05-05, 2026-05-09, WORKED, calendar.row.year",
        "2027-05-01, 2027-05-05, soon, WORKED, calendar.day",
        "2027-01-02, 2027-01-04, '', FROM, calendar.row.overlap",
        "2027-05-01, 2027-05-05, 2027-01-03, WORKED, calendar.worked.off"
    })
    void a_fault_is_told_at_its_field(String from, String to, String worked, Part part, String code) {
        assertThat(faults(year(NEW_YEAR, new Row("某节", from, to, worked))))
                .extracting(DraftFault::row, DraftFault::part, DraftFault::code)
                .contains(tuple(1, part, code));
    }

    @Test
    void new_year_alone_may_begin_in_the_december_before() {
        Row reaching = new Row("元旦", "2026-12-31", "2027-01-02", "2026-12-27");

        assertThat(faults(year(reaching))).isEmpty();
        WorkingDays calendar = new WorkingDays(Stream.concat(
                        WorkingDaysFile.shipped().years().stream(),
                        YearRules.read(year(reaching), WorkingDaysFile.shipped().years()).arranged().stream())
                .toList());
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 27))).isTrue();
        assertThat(calendar.count(2026)).isEqualTo(248);
    }

    @Test
    void what_another_year_says_of_the_same_day_must_agree() {
        Year before = new Year(
                2026,
                "x",
                List.of(new Holiday(
                        "某节",
                        LocalDate.of(2026, 12, 18),
                        LocalDate.of(2026, 12, 20),
                        List.of(LocalDate.of(2026, 12, 27)))));

        assertThat(YearRules.read(year(new Row("元旦", "2026-12-26", "2027-01-01", "2026-12-20")), List.of(before))
                        .faults())
                .extracting(DraftFault::part, DraftFault::code, DraftFault::args)
                .containsExactly(
                        tuple(Part.FROM, "calendar.row.contradicts", List.of("2026-12-27", "2026")),
                        tuple(Part.WORKED, "calendar.row.contradicts", List.of("2026-12-20", "2026")));
    }

    @Test
    void the_arrangement_that_a_draft_supersedes_does_not_count_against_it() {
        Year present =
                YearRules.read(year(NEW_YEAR, SPRING), List.of()).arranged().orElseThrow();

        assertThat(YearRules.read(year(new Row("春节", "2027-02-05", "2027-02-20", "")), List.of(present))
                        .faults())
                .isEmpty();
    }

    @Test
    void year_notice_and_rows_are_needed() {
        assertThat(faults(new YearDraft("27", " ", List.of(new Row("", "", "", "")))))
                .extracting(DraftFault::row, DraftFault::part, DraftFault::code)
                .containsExactly(
                        tuple(DraftFault.WHOLE, Part.YEAR, "calendar.year"),
                        tuple(DraftFault.WHOLE, Part.NOTICE, "calendar.notice"),
                        tuple(DraftFault.WHOLE, Part.NAME, "calendar.rows"));
    }

    @Test
    void rows_left_empty_do_not_count() {
        assertThat(YearRules.read(year(new Row("", "", "", ""), NEW_YEAR), List.of())
                        .arranged()
                        .orElseThrow()
                        .holidays())
                .hasSize(1);
        assertThat(faults(year(new Row("", "", "", ""), new Row("元旦", "2027-01-03", "2027-01-01", ""))))
                .extracting(DraftFault::row)
                .containsExactly(1);
    }

    @Test
    void the_days_that_differ_are_named_with_what_they_were_and_are() {
        Year before =
                YearRules.read(year(NEW_YEAR, SPRING), List.of()).arranged().orElseThrow();
        Year after = YearRules.read(year(NEW_YEAR, new Row("春节", "2027-02-05", "2027-02-11", "2027-02-20")), List.of())
                .arranged()
                .orElseThrow();

        assertThat(DayChange.between(before, after))
                .containsExactly(
                        new DayChange(LocalDate.of(2027, 1, 31), DayKind.WORKED, DayKind.WEEKEND),
                        new DayChange(LocalDate.of(2027, 2, 12), DayKind.HOLIDAY, DayKind.WORKING));
        assertThat(DayChange.between(before, before)).isEmpty();
    }
}
