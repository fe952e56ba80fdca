package org.clusterreview.statistics.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.junit.jupiter.api.Test;

class LocationTest {

    private static Exact of(Estimator estimator, String marks) {
        return Estimates.of(estimator, Marks.of(marks)).orThrow();
    }

    @Test
    void estimates_are_exact_fractions() {
        assertThat(of(new Estimator.Mean(), "0.1 0.2 0.1")).hasToString("2/15");
        assertThat(of(Estimates.TRIMMED_1, "85 86.5 87 88 90")).hasToString("523/6");
    }

    @Test
    void of_equal_extremes_one_goes() {
        assertThat(of(Estimates.TRIMMED_1, "90 90 90 80 80 60 60")).hasToString("80");
    }

    @Test
    void trimming_three_marks_leaves_the_median() {
        assertThat(of(Estimates.TRIMMED_1, "99 3 7")).hasToString("7");
    }

    @Test
    void a_zero_is_a_mark() {
        assertThat(of(new Estimator.Mean(), "0 10")).hasToString("5");
        assertThat(of(Estimates.TRIMMED_1, "0 10 20")).hasToString("10");
    }

    @Test
    void nothing_has_no_location() {
        Location location = Location.of(List.of());

        assertThat(location.n()).isZero();
        assertThat(List.of(location.mean(), location.median(), location.trimmed1(), location.winsorised1()))
                .allMatch(none -> none.why().filter(Reason.NO_MARKS::equals).isPresent());
        assertThat(location.huber().why()).contains(Reason.NO_MARKS);
        assertThat(location.sd().why()).contains(Reason.NO_MARKS);
    }

    @Test
    void trimming_needs_a_mark_that_stays() {
        Location two = Location.of(Marks.of("80 90"));

        assertThat(two.trimmed1().why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(two.winsorised1().why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(two.mean().orThrow()).hasToString("85");
        assertThat(Spread.sd(Marks.of("80")).why()).contains(Reason.TOO_FEW_MARKS);
    }

    @Test
    void half_a_share_on_each_side_leaves_nothing() {
        assertThat(Estimates.of(new Estimator.TrimmedShare(new BigDecimal("0.5")), Marks.of("1 2 3 4"))
                        .why())
                .contains(Reason.TOO_FEW_MARKS);
    }

    @Test
    void huber_is_undefined_where_more_than_half_coincide() {
        assertThat(Huber.of(Marks.of("88 88 88 90 60"), Huber.K).why()).contains(Reason.MAD_ZERO);
    }

    @Test
    void hubers_k_is_at_least_one() {
        assertThatThrownBy(() -> Huber.of(Marks.of("1 2 3"), new BigDecimal("0.5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void at_hubers_estimate_the_clipped_differences_cancel_out() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            List<Exact> marks = marks(random, 3 + random.nextInt(7));
            if (Huber.of(marks, Huber.K) instanceof Statistic.Known<Exact>(var huber)) {
                Exact clip = Spread.mad(marks).orThrow().times(Marks.exact("2.2239"));
                assertThat(Exact.sum(marks.stream()
                                .map(mark -> mark.minus(huber))
                                .map(d -> d.compareTo(clip) > 0 ? clip : d)
                                .map(d -> d.compareTo(Exact.ZERO.minus(clip)) < 0 ? Exact.ZERO.minus(clip) : d)
                                .toList()))
                        .isEqualTo(Exact.ZERO);
            }
        }
    }

    @Test
    void the_order_of_marks_does_not_matter_and_a_shift_moves_every_estimate() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            List<Exact> marks = marks(random, 3 + random.nextInt(7));
            List<Exact> mixed = new ArrayList<>(marks);
            Collections.shuffle(mixed, new Random(round));
            List<Exact> shifted =
                    marks.stream().map(mark -> mark.plus(Exact.of(3))).toList();

            assertThat(Location.of(mixed)).isEqualTo(Location.of(marks));
            assertThat(Location.of(shifted).huber().known())
                    .isEqualTo(Location.of(marks)
                            .huber()
                            .map(h -> h.plus(Exact.of(3)))
                            .known());
            assertThat(Location.of(shifted).hodgesLehmann().orThrow())
                    .isEqualTo(Location.of(marks).hodgesLehmann().orThrow().plus(Exact.of(3)));
            assertThat(Location.of(shifted).mad()).isEqualTo(Location.of(marks).mad());
        }
    }

    private static List<Exact> marks(SplittableRandom random, int n) {
        List<Exact> marks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            marks.add(Exact.of(random.nextInt(20)).dividedBy(Exact.of(2)));
        }
        return marks;
    }
}
