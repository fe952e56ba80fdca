package org.clusterreview.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.location.Estimates;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityTest {

    private static Stability of(String table, Trim trim, int top) {
        return JudgeBootstrap.of(Marks.table(table), trim, top, 1, 500).orThrow();
    }

    private static Place place(Stability stability, int application) {
        return stability.places().get(application).orThrow();
    }

    /** Every one of the k^k samples by itself, with exact means and sorted ranks. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1, 0"})
    void multisets_with_weights_are_all_samples_one_by_one(int highest, int lowest) {
        SplittableRandom random = new SplittableRandom(31);
        Trim trim = new Trim(highest, lowest);
        for (int round = 0; round < 25; round++) {
            int k = 3 + random.nextInt(2);
            Ratings ratings = Marks.random(random, 2 + random.nextInt(4), k, 5, 0);
            int top = 1 + random.nextInt(3);

            Stability stability = JudgeBootstrap.of(ratings, trim, top, 1, 1).orThrow();

            Oracle oracle = new Oracle(ratings, trim, top);
            for (int a = 0; a < ratings.applications(); a++) {
                Place place = place(stability, a);
                assertThat(place.pTop()).isEqualTo(oracle.top(a));
                assertThat(place.pFirst()).isEqualTo(oracle.first(a));
                assertThat(place.rankLow()).isEqualTo(oracle.quantile(a, 0.025));
                assertThat(place.rankHigh()).isEqualTo(oracle.quantile(a, 0.975));
            }
        }
    }

    private static final class Oracle {

        private final List<List<Integer>> ranks = new ArrayList<>();
        private final List<Exact> tops = new ArrayList<>();
        private int samples;

        Oracle(Ratings ratings, Trim trim, int top) {
            for (int a = 0; a < ratings.applications(); a++) {
                ranks.add(new ArrayList<>());
                tops.add(Exact.ZERO);
            }
            int k = ratings.experts();
            for (int code = 0; code < Math.pow(k, k); code++) {
                int[] drawn = new int[k];
                int rest = code;
                for (int i = 0; i < k; i++) {
                    drawn[i] = rest % k;
                    rest /= k;
                }
                add(ratings, trim, top, drawn);
            }
        }

        private void add(Ratings ratings, Trim trim, int top, int[] drawn) {
            List<Exact> scores = new ArrayList<>();
            for (int a = 0; a < ratings.applications(); a++) {
                int row = a;
                List<Exact> marks = Arrays.stream(drawn)
                        .mapToObj(e -> ratings.mark(row, e).orElseThrow())
                        .sorted()
                        .toList();
                scores.add(Exact.mean(marks.subList(trim.lowest(), marks.size() - trim.highest())));
            }
            for (int a = 0; a < scores.size(); a++) {
                Exact own = scores.get(a);
                int higher =
                        (int) scores.stream().filter(s -> s.compareTo(own) > 0).count();
                int equal = Collections.frequency(scores, own);
                ranks.get(a).add(1 + higher);
                Exact share =
                        Exact.of(Math.max(0, Math.min(equal, top - higher))).dividedBy(Exact.of(equal));
                tops.set(a, tops.get(a).plus(share));
            }
            samples++;
        }

        Exact top(int a) {
            return tops.get(a).dividedBy(Exact.of(samples));
        }

        Exact first(int a) {
            return Exact.of(Collections.frequency(ranks.get(a), 1)).dividedBy(Exact.of(samples));
        }

        int quantile(int a, double p) {
            List<Integer> sorted = ranks.get(a).stream().sorted().toList();
            return sorted.get((int) Math.ceil(p * samples - 1e-9) - 1);
        }
    }

    @Test
    void places_among_the_first_add_up_to_the_places_there_are() {
        SplittableRandom random = new SplittableRandom(37);
        for (int round = 0; round < 20; round++) {
            Ratings ratings = Marks.random(random, 6, 4, 4, round % 2 * 10);
            JudgeBootstrap.of(ratings, Trim.NONE, 2, round, 300)
                    .known()
                    .map(Stability::places)
                    .filter(places ->
                            places.stream().filter(p -> p.known().isPresent()).count() >= 2)
                    .ifPresent(places -> assertThat(Exact.sum(places.stream()
                                    .flatMap(p -> p.known().stream())
                                    .map(Place::pTop)
                                    .toList()))
                            .isEqualTo(Exact.of(2)));
        }
    }

    @Test
    void ties_share_the_places_that_are_left() {
        Stability stability = of("80 80/80 80/80 80", Trim.NONE, 1);

        assertThat(place(stability, 0).pTop()).hasToString("1/3");
        assertThat(place(stability, 0).pFirst()).hasToString("1");
        assertThat(place(stability, 2).rankHigh()).isEqualTo(1);
    }

    @Test
    void trimming_comes_after_sampling() {
        Stability stability = of("10 5 0/6 5 4", Trim.ONE_EACH, 1);

        // Of 27 samples the middle one of three counts: 10, 5 or 0 against 6, 5 or 4; each middle is drawn alike.
        assertThat(place(stability, 0).pTop()).hasToString("0.5");
        assertThat(place(stability, 0).pFirst().plus(place(stability, 1).pFirst()))
                .isGreaterThan(Exact.ONE);
    }

    @Test
    void a_table_with_a_missing_mark_is_sampled_by_chance_with_the_seed_on_record() {
        Ratings ratings = Marks.table("80 85 90/70 - 75/60 65 91");
        Stability one = JudgeBootstrap.of(ratings, Trim.NONE, 1, 42, 400).orThrow();

        assertThat(one.method()).isEqualTo(Stability.Method.MONTE_CARLO);
        assertThat(one.seed()).isEqualTo(OptionalLong.of(42));
        assertThat(one.samples()).isEqualTo(400);
        assertThat(one.panelSizes()).containsExactly(3, 2);
        assertThat(JudgeBootstrap.of(ratings, Trim.NONE, 1, 42, 400).orThrow()).isEqualTo(one);
        assertThat(JudgeBootstrap.of(ratings, Trim.NONE, 1, 43, 400).orThrow()).isNotEqualTo(one);
    }

    @Test
    void different_panels_are_compared_by_their_means_and_not_by_their_sums() {
        Stability stability = of("80 80 80/- 80 80/- - 90", Trim.NONE, 1);

        assertThat(place(stability, 0).rank()).isEqualTo(2);
        assertThat(place(stability, 1).rank()).isEqualTo(2);
        assertThat(place(stability, 2).pTop()).isEqualTo(Exact.ONE);
        assertThat(place(stability, 1).rankHigh()).isEqualTo(2);
    }

    @Test
    void an_application_with_too_few_marks_has_no_place() {
        Stability stability = of("80 85 90/70 - 75/- - -", Trim.ONE_EACH, 1);

        assertThat(stability.places().get(1).why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(stability.places().get(2).why()).contains(Reason.NO_MARKS);
        assertThat(place(stability, 0).rank()).isEqualTo(1);
        assertThat(JudgeBootstrap.of(Marks.table("- -/- -"), Trim.NONE, 1, 1, 1).why())
                .contains(Reason.NO_MARKS);
    }

    @Test
    void marks_that_do_not_add_up_in_64_bits_are_refused() {
        assertThat(JudgeBootstrap.of(Marks.table("1.0000000000000000001 2/3 4"), Trim.NONE, 1, 1, 1)
                        .why())
                .contains(Reason.TOO_FINE);
    }

    @Test
    void five_judges_show_four_fifths_of_the_variance() {
        assertThat(of("1 2 3 4 5/2 3 4 5 6", Trim.NONE, 1).varianceShare()).hasToString("0.8");
    }

    @Test
    void there_is_at_least_one_place() {
        assertThatThrownBy(() -> of("1 2/3 4", Trim.NONE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(place(of("1 2/3 4", Trim.NONE, 9), 0).pTop()).isEqualTo(Exact.ONE);
    }

    @Test
    void many_judges_are_sampled_by_chance() {
        Ratings ratings = Marks.random(new SplittableRandom(1), 5, 15, 9, 0);

        assertThat(JudgeBootstrap.of(ratings, Trim.NONE, 2, 7, 50).orThrow().method())
                .isEqualTo(Stability.Method.MONTE_CARLO);
    }

    @Test
    void samples_by_chance_come_near_to_the_enumeration() {
        Ratings full = Marks.table("8 3 6/5 5 7/9 1 4");
        // The fourth application has a panel of its own, last in any case, so that all are sampled by chance.
        Ratings apart = Marks.table("8 3 6/5 5 7/9 1 4/- - -9");
        Stability exact = JudgeBootstrap.of(full, Trim.NONE, 1, 1, 1).orThrow();
        Stability sampled = JudgeBootstrap.of(apart, Trim.NONE, 1, 5, 40_000).orThrow();

        for (int a = 0; a < 3; a++) {
            assertThat(Doubles.of(place(sampled, a).pTop()))
                    .isCloseTo(Doubles.of(place(exact, a).pTop()), within(0.01));
        }
    }

    @Test
    void the_order_of_experts_does_not_matter() {
        assertThat(of("8 3 6/5 5 7/9 1 4", Trim.NONE, 1).places())
                .isEqualTo(of("6 8 3/7 5 5/4 9 1", Trim.NONE, 1).places());
    }

    @Test
    void scores_are_those_of_the_estimator() {
        Ratings ratings = Marks.random(new SplittableRandom(2), 6, 5, 9, 0);
        List<Statistic<Place>> places =
                JudgeBootstrap.of(ratings, Trim.ONE_EACH, 2, 7, 50).orThrow().places();

        for (int a = 0; a < 6; a++) {
            assertThat(places.get(a).map(Place::score))
                    .isEqualTo(Estimates.of(new Estimator.Trimmed(1, 1), ratings.marks(a)));
        }
    }
}
