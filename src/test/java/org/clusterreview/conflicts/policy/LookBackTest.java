package org.clusterreview.conflicts.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.conflicts.policy.LookBack.Answer.COUNTS;
import static org.clusterreview.conflicts.policy.LookBack.Answer.OVER;
import static org.clusterreview.conflicts.policy.LookBack.Answer.UNCERTAIN;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.clusterreview.experts.history.Period;
import org.junit.jupiter.api.Test;

class LookBackTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LookBack LIFE = new LookBack.Life();
    private static final LookBack NOW = new LookBack.Years(0);
    private static final LookBack THREE = new LookBack.Years(3);

    @Test
    void what_still_holds_counts_under_every_rule() {
        Period open = Period.since(LocalDate.of(2001, 1, 1));

        assertThat(LIFE.of(open, TODAY)).isEqualTo(COUNTS);
        assertThat(NOW.of(open, TODAY)).isEqualTo(COUNTS);
        assertThat(THREE.of(open, TODAY)).isEqualTo(COUNTS);
    }

    @Test
    void the_anniversary_of_the_last_day_is_the_last_day_that_counts() {
        Period ended = Period.until(LocalDate.of(2023, 11, 27));

        assertThat(THREE.of(ended, TODAY)).isEqualTo(COUNTS);
        assertThat(THREE.of(ended, TODAY.plusDays(1))).isEqualTo(OVER);
    }

    @Test
    void what_ended_on_29_february_counts_up_to_28_february_in_a_year_without_one() {
        Period ended = Period.until(LocalDate.of(2024, 2, 29));

        assertThat(THREE.of(ended, LocalDate.of(2027, 2, 28))).isEqualTo(COUNTS);
        assertThat(THREE.of(ended, LocalDate.of(2027, 3, 1))).isEqualTo(OVER);
    }

    @Test
    void what_ended_on_29_february_counts_up_to_the_29th_where_there_is_one() {
        Period ended = Period.until(LocalDate.of(2024, 2, 29));
        LookBack four = new LookBack.Years(4);

        assertThat(four.of(ended, LocalDate.of(2028, 2, 29))).isEqualTo(COUNTS);
        assertThat(four.of(ended, LocalDate.of(2028, 3, 1))).isEqualTo(OVER);
    }

    @Test
    void what_ended_on_28_february_does_not_gain_a_day_in_a_leap_year() {
        Period ended = Period.until(LocalDate.of(2025, 2, 28));

        assertThat(THREE.of(ended, LocalDate.of(2028, 2, 28))).isEqualTo(COUNTS);
        assertThat(THREE.of(ended, LocalDate.of(2028, 2, 29))).isEqualTo(OVER);
    }

    @Test
    void with_no_years_the_last_day_itself_counts_and_the_day_after_does_not() {
        Period ended = Period.until(TODAY);

        assertThat(NOW.of(ended, TODAY)).isEqualTo(COUNTS);
        assertThat(NOW.of(ended, TODAY.plusDays(1))).isEqualTo(OVER);
    }

    @Test
    void what_begins_tomorrow_counts_today() {
        Period tomorrow = Period.since(TODAY.plusDays(1));
        Period brief = Period.between(TODAY.plusDays(1), TODAY.plusDays(2));

        assertThat(NOW.of(tomorrow, TODAY)).isEqualTo(COUNTS);
        assertThat(THREE.of(tomorrow, TODAY)).isEqualTo(COUNTS);
        assertThat(NOW.of(brief, TODAY)).isEqualTo(COUNTS);
    }

    @Test
    void an_end_that_nobody_knows_is_uncertain_within_years_and_over_on_the_day_itself() {
        Period past = Period.past(Optional.of(LocalDate.of(2010, 5, 1)));

        assertThat(THREE.of(past, TODAY)).isEqualTo(UNCERTAIN);
        assertThat(NOW.of(past, TODAY)).isEqualTo(OVER);
        assertThat(LIFE.of(past, TODAY)).isEqualTo(COUNTS);
    }

    @Test
    void for_life_counts_what_ended_a_hundred_years_ago() {
        assertThat(LIFE.of(Period.until(TODAY.minusYears(100)), TODAY)).isEqualTo(COUNTS);
    }

    @Test
    void a_look_back_is_between_none_and_a_hundred_years() {
        assertThat(new LookBack.Years(100).years()).isEqualTo(100);
        assertThatThrownBy(() -> new LookBack.Years(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LookBack.Years(101)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The other way round: a tie is over once the same calendar day, or the month's last, has been passed by. */
    @Test
    void counting_day_by_day_gives_the_same_answer() {
        Random random = new Random(20261127);
        for (int i = 0; i < 2_000; i++) {
            LocalDate last = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
            int years = random.nextInt(6);
            LocalDate day = last.plusDays(random.nextInt(365 * 6) - 30L);

            assertThat(new LookBack.Years(years).of(Period.until(last), day))
                    .as(last + " + " + years + " on " + day)
                    .isEqualTo(passed(last, years, day) ? OVER : COUNTS);
        }
    }

    private static boolean passed(LocalDate last, int years, LocalDate day) {
        int year = last.getYear() + years;
        if (day.getYear() != year) {
            return day.getYear() > year;
        }
        if (day.getMonthValue() != last.getMonthValue()) {
            return day.getMonthValue() > last.getMonthValue();
        }
        return day.getDayOfMonth() > last.getDayOfMonth();
    }
}
