package org.clusterreview.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.clusterreview.registry.rules.ReportDeadline.Timeliness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDeadlineTest {

    private final WorkingDays calendar = WorkingDaysFile.shipped();

    @ParameterizedTest
    @CsvSource({
        // Monday to Friday of a plain week
        "2025-03-03, 1, 2025-03-04",
        "2025-03-03, 4, 2025-03-07",
        // over a weekend
        "2025-03-03, 5, 2025-03-10",
        "2025-03-07, 1, 2025-03-10",
        // the days off of May, of which Sunday 27 April is worked instead
        "2025-04-25, 1, 2025-04-27",
        "2025-04-30, 1, 2025-05-06"
    })
    void working_days_are_counted_from_the_next_day(LocalDate happened, int within, LocalDate due) {
        assertThat(ReportDeadline.of(calendar, happened, within)).isEqualTo(new ReportDeadline.On(due));
    }

    @Test
    void a_year_without_a_calendar_is_said_and_never_guessed() {
        assertThat(ReportDeadline.of(calendar, LocalDate.of(2099, 1, 4), 15))
                .isEqualTo(new ReportDeadline.Unknown(2099));
    }

    @Test
    void counting_that_leads_into_an_unknown_year_names_that_year() {
        int last = 2025;
        while (calendar.knows(last + 1)) {
            last++;
        }

        assertThat(ReportDeadline.of(calendar, LocalDate.of(last, 12, 30), 15))
                .isEqualTo(new ReportDeadline.Unknown(last + 1));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-10, IN_TIME", "2025-03-11, LATE"})
    void what_comes_after_the_day_is_late(LocalDate received, Timeliness timeliness) {
        assertThat(new ReportDeadline.On(LocalDate.of(2025, 3, 10)).of(received))
                .isEqualTo(timeliness);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, IN_TIME", "2027-01-01, UNKNOWN", "2028-05-01, UNKNOWN"})
    void before_the_unknown_year_it_is_in_time_whatever_the_calendar_will_be(
            LocalDate received, Timeliness timeliness) {
        assertThat(new ReportDeadline.Unknown(2027).of(received)).isEqualTo(timeliness);
    }

    @Test
    void no_day_at_all_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> ReportDeadline.of(calendar, LocalDate.of(2025, 3, 3), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_a_working_day_with_as_many_working_days_up_to_it_as_there_are() {
        SplittableRandom random = new SplittableRandom(20);
        for (int i = 0; i < 300; i++) {
            LocalDate happened = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
            int within = random.nextInt(1, 25);

            if (ReportDeadline.of(calendar, happened, within) instanceof ReportDeadline.On(LocalDate due)) {
                assertThat(calendar.isWorkingDay(due)).isTrue();
                assertThat(happened.plusDays(1).datesUntil(due.plusDays(1)).filter(calendar::isWorkingDay))
                        .hasSize(within);
            }
        }
    }
}
