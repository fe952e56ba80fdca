package org.clusterreview.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.location.Estimates;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.stability.Place;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static WeightedScores scores(String weights, String values) {
        return new WeightedScores(
                Marks.of(weights),
                Arrays.stream(values.split("/")).map(Marks::of).toList());
    }

    private static WeightedScores random(SplittableRandom random, int applications, int indicators) {
        List<Exact> weights = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            weights.add(Exact.of(1 + random.nextInt(40)));
        }
        return new WeightedScores(
                weights,
                Marks.random(random, applications, indicators, 20, 0).rows().stream()
                        .map(row -> row.stream().map(Optional::orElseThrow).toList())
                        .toList());
    }

    @Test
    void scores_are_divided_by_the_sum_of_the_weights() {
        WeightedScores scores = scores("60 45", "80 90/90 80");

        assertThat(scores.score(0)).hasToString("590/7");
        assertThat(scores.order()).containsExactly(1, 0);
        assertThat(scores.rank(0)).isEqualTo(2);
    }

    @Test
    void weights_are_not_negative_and_not_all_zero() {
        assertThatThrownBy(() -> scores("1 -1", "1 2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scores("0 0", "1 2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scores("1 1", "1 2 3")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_weight_that_turns_a_pair_has_a_closed_form() {
        WeightShift shift = WeightShift.between(scores("60 40", "90 80/85 86"), 1, 0);

        assertThat(shift.ahead()).isZero();
        assertThat(shift.lead()).hasToString("0.6");
        // 60·5 − 40·6 = 60, and each point moved from the first to the second costs 11.
        assertThat(shift.smallest())
                .contains(new WeightShift.Flip(0, 1, Exact.of(60).dividedBy(Exact.of(11))));
    }

    @Test
    void who_is_better_everywhere_cannot_be_overtaken() {
        assertThat(WeightShift.between(scores("60 40", "90 80/85 70"), 0, 1).flips())
                .isEmpty();
    }

    @Test
    void no_weight_falls_below_zero() {
        WeightShift shift = WeightShift.between(scores("1 98 1", "50 90 50/90 50 51"), 0, 1);

        assertThat(shift.flips()).allMatch(flip -> flip.from() == 1);
    }

    @Test
    void equal_scores_turn_with_any_move() {
        assertThat(WeightShift.between(scores("50 50", "90 80/80 90"), 0, 1).smallest())
                .contains(new WeightShift.Flip(0, 1, Exact.ZERO));
    }

    @Test
    void at_the_turning_point_scores_are_equal_and_beyond_it_turned() {
        SplittableRandom random = new SplittableRandom(41);
        int flips = 0;
        for (int round = 0; round < 200; round++) {
            WeightedScores scores = random(random, 2, 2 + random.nextInt(4));
            for (WeightShift.Flip flip : WeightShift.between(scores, 0, 1).flips()) {
                WeightedScores at = moved(scores, flip, flip.weight());
                assertThat(at.score(0)).isEqualTo(at.score(1));
                flips++;
            }
        }
        assertThat(flips).isGreaterThan(100);
    }

    private static WeightedScores moved(WeightedScores scores, WeightShift.Flip flip, Exact weight) {
        List<Exact> weights = new ArrayList<>(scores.weights());
        weights.set(flip.from(), weights.get(flip.from()).minus(weight));
        weights.set(flip.to(), weights.get(flip.to()).plus(weight));
        return new WeightedScores(weights, scores.values());
    }

    @Test
    void pairs_near_the_cut_are_the_last_inside_against_the_first_outside() {
        List<WeightShift> near = WeightShift.nearCut(scores("1", "5/9/7/3/1"), 2, 2);

        assertThat(near).extracting(WeightShift::ahead).containsExactly(1, 1, 2, 2);
        assertThat(near).extracting(WeightShift::behind).containsExactly(0, 3, 0, 3);
        assertThat(WeightShift.nearCut(scores("1", "5/9"), 5, 3)).isEmpty();
    }

    @Test
    void drawn_weights_are_replayed_by_their_seed() {
        WeightedScores scores = random(new SplittableRandom(3), 6, 4);

        assertThat(WeightDraws.of(scores, 2, 50, 9, 300)).isEqualTo(WeightDraws.of(scores, 2, 50, 9, 300));
        assertThat(WeightDraws.of(scores, 2, 50, 9, 300)).isNotEqualTo(WeightDraws.of(scores, 2, 50, 10, 300));
    }

    @Test
    void who_is_better_everywhere_is_first_under_all_weights() {
        WeightDraws draws = WeightDraws.of(scores("30 70", "90 80/80 70/10 75"), 1, 5, 1, 500);

        Place first = draws.places().getFirst();
        assertThat(first.pTop()).isEqualTo(Exact.ONE);
        assertThat(first.rankHigh()).isEqualTo(1);
        assertThat(draws.places().get(1).rankLow()).isEqualTo(2);
    }

    @Test
    void equal_rows_stay_tied_and_a_weight_of_zero_stays_zero() {
        WeightDraws draws = WeightDraws.of(scores("30 70 0", "90 80 1/90 80 99/10 10 100"), 1, 5, 1, 300);

        assertThat(draws.places().get(0).pTop()).hasToString("0.5");
        assertThat(draws.places().get(1).pTop()).hasToString("0.5");
        assertThat(draws.places().get(2).pTop()).isEqualTo(Exact.ZERO);
    }

    /** With two indicators the share of the first is Beta: x of one half and three halves, P(x > 1/2) = 1/2 − 1/π. */
    @Test
    void shares_follow_a_dirichlet_distribution() {
        WeightDraws draws = WeightDraws.of(scores("1 3", "1 0/0 1"), 1, 2, 11, 40_000);

        assertThat(Doubles.of(draws.places().getFirst().pFirst())).isCloseTo(0.5 - 1 / Math.PI, within(0.01));
    }

    @Test
    void draws_need_a_concentration_above_zero() {
        WeightedScores scores = scores("1", "1");

        assertThatThrownBy(() -> WeightDraws.of(scores, 1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightDraws.of(scores, 1, Double.NaN, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightDraws.of(scores, 1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_one_expert_the_list_may_change() {
        Ratings ratings = Marks.table("80 80 99/85 85 70/60 60 60");
        List<WithoutExpert> each = WithoutExpert.each(ratings, new Estimator.Mean(), 1);

        assertThat(each.get(0).entering()).isEmpty();
        assertThat(each.get(2).entering()).containsExactly(1);
        assertThat(each.get(2).leaving()).containsExactly(0);
        assertThat(each.get(2).greatestMove()).isEqualTo(1);
    }

    @Test
    void an_application_without_marks_left_leaves_the_list() {
        List<WithoutExpert> each = WithoutExpert.each(Marks.table("90 -/80 81"), new Estimator.Mean(), 1);

        assertThat(each.get(0).ranks().get(0).why()).contains(Reason.NO_MARKS);
        assertThat(each.get(0).leaving()).containsExactly(0);
        assertThat(each.get(0).entering()).containsExactly(1);
        assertThat(each.get(0).greatestMove()).isEqualTo(1);
        assertThat(each.get(1).leaving()).isEmpty();
    }

    @Test
    void ties_at_the_end_of_the_list_are_all_in() {
        assertThat(WithoutExpert.each(Marks.table("80 90/80 90/70 70"), new Estimator.Mean(), 1))
                .allMatch(without -> without.leaving().isEmpty());
    }

    @Test
    void ranks_without_an_expert_are_those_of_the_table_without_the_column() {
        SplittableRandom random = new SplittableRandom(43);
        for (int round = 0; round < 50; round++) {
            Ratings ratings = Marks.random(random, 5, 5, 9, 15);
            List<WithoutExpert> each = WithoutExpert.each(ratings, Estimates.TRIMMED_1, 2);
            for (int e = 0; e < 5; e++) {
                for (int a = 0; a < 5; a++) {
                    List<Exact> rest = new ArrayList<>();
                    for (int other = 0; other < 5; other++) {
                        if (other != e) {
                            ratings.mark(a, other).ifPresent(rest::add);
                        }
                    }
                    assertThat(each.get(e).ranks().get(a).known().isPresent()).isEqualTo(rest.size() > 2);
                }
            }
        }
    }
}
