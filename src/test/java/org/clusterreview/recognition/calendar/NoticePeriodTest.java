package org.clusterreview.recognition.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.clusterreview.recognition.calendar.NoticePeriod.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticePeriodTest {

    private static final WorkingDays CALENDAR = WorkingDaysFile.shipped();

    @ParameterizedTest(name = "published {0}: {1} or {2}")
    @CsvSource({
        "2025-01-24, 2025-02-06, 2025-02-07",
        "2025-04-28, 2025-05-07, 2025-05-08",
        "2025-09-28, 2025-10-10, 2025-10-11",
        "2025-12-01, 2025-12-05, 2025-12-08",
        "2026-02-11, 2026-02-24, 2026-02-25",
        "2026-04-29, 2026-05-08, 2026-05-09",
        "2026-06-16, 2026-06-23, 2026-06-24",
        "2026-09-21, 2026-09-28, 2026-09-29",
        "2026-09-29, 2026-10-10, 2026-10-12",
        "2026-10-09, 2026-10-14, 2026-10-15",
        "2026-11-23, 2026-11-27, 2026-11-30"
    })
    void five_working_days_end_as_worked_out_by_hand(LocalDate published, LocalDate sameDay, LocalDate nextDay) {
        assertThat(period(published, 5, Start.SAME_DAY).last()).isEqualTo(sameDay);
        assertThat(period(published, 5, Start.NEXT_DAY).last()).isEqualTo(nextDay);
    }

    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void a_year_has_as_many_working_days_as_published(int year, int days) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(CALENDAR::isWorkingDay))
                .hasSize(days);
    }

    @Test
    void the_first_day_is_the_first_one_counted() {
        assertThat(period(LocalDate.parse("2026-11-23"), 5, Start.SAME_DAY).first())
                .isEqualTo("2026-11-23");
        assertThat(period(LocalDate.parse("2026-11-27"), 5, Start.NEXT_DAY).first())
                .isEqualTo("2026-11-30");
        assertThat(period(LocalDate.parse("2026-10-09"), 5, Start.NEXT_DAY).first())
                .isEqualTo("2026-10-10");
    }

    @Test
    void publication_on_a_day_off_starts_on_the_next_working_day() {
        assertThat(period(LocalDate.parse("2026-10-03"), 1, Start.SAME_DAY))
                .isEqualTo(new NoticePeriod(LocalDate.parse("2026-10-08"), LocalDate.parse("2026-10-08")));
    }

    @Test
    void a_period_that_reaches_a_year_without_a_published_calendar_is_refused() {
        assertThat(NoticePeriod.of(CALENDAR, LocalDate.parse("2026-12-28"), 5, Start.SAME_DAY)
                        .violations())
                .containsExactly(Violation.of("notice.year.unpublished", "2027"));
        assertThat(NoticePeriod.of(CALENDAR, LocalDate.parse("2026-12-31"), 1, Start.NEXT_DAY)
                        .violations())
                .containsExactly(Violation.of("notice.year.unpublished", "2027"));
        assertThat(NoticePeriod.of(CALENDAR, LocalDate.parse("2024-12-31"), 1, Start.NEXT_DAY)
                        .violations())
                .containsExactly(Violation.of("notice.year.unpublished", "2024"));
    }

    @Test
    void a_period_that_ends_on_the_last_day_of_a_published_year_is_not() {
        assertThat(period(LocalDate.parse("2026-12-25"), 5, Start.SAME_DAY).last())
                .isEqualTo("2026-12-31");
    }

    @Test
    void a_notice_of_no_days_is_refused() {
        assertThat(NoticePeriod.of(CALENDAR, LocalDate.parse("2026-11-23"), 0, Start.NEXT_DAY)
                        .violations())
                .extracting(Violation::code)
                .containsExactly("notice.days");
    }

    @Test
    void a_broken_calendar_shows_every_fault_with_its_place() {
        List<Fault> faults = new ArrayList<>();
        String text = """
                years:
                  - year: 2027
                    notice: x
                    holidays:
                      - { name: 元旦, from: 2027-01-03, to: 2027-01-01 }
                  - year: 2027
                    notice: y
                    holidays:
                      - { name: 春节, from: 2027-02-05, to: 2027-02-11 }
                """;

        assertThat(WorkingDaysFile.read("c.yaml", text, faults)).isEmpty();
        assertThat(faults)
                .extracting(f -> f.line() + ":" + f.column() + " " + f.code())
                .containsExactly("5:43 calendar.order", "6:11 calendar.year.twice");
    }

    @Test
    void a_day_that_does_not_exist_is_reported() {
        List<Fault> faults = new ArrayList<>();
        String text = """
                years:
                  - year: 2027
                    notice: x
                    holidays:
                      - { name: 元旦, from: 2027-02-30, to: 2027-03-01 }
                """;

        assertThat(WorkingDaysFile.read("c.yaml", text, faults)).isEmpty();
        assertThat(faults).extracting(Fault::code).containsExactly("yaml.schema.format");
    }

    private static NoticePeriod period(LocalDate published, int days, Start start) {
        return NoticePeriod.of(CALENDAR, published, days, start).orThrow();
    }
}
