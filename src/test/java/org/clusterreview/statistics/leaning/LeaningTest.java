package org.clusterreview.statistics.leaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.api.Test;

class LeaningTest {

    private static final DeviationPoints.Limits LIMITS = new DeviationPoints.Limits(Exact.of(10), Exact.of(6));

    /** {@code "a x i 80, a y i 90"}: application, expert, indicator, mark. */
    private static List<Given> given(String text) {
        return Arrays.stream(text.split(", *"))
                .map(one -> one.split(" "))
                .map(cells -> new Given(cells[0], cells[1], cells[2], Marks.exact(cells[3])))
                .toList();
    }

    @Test
    void points_add_up_distances_and_the_net_sum_keeps_their_signs() {
        DeviationPoints points =
                DeviationPoints.of(given("a x i 10, a x j 20, a y i 16, a y j 14"), DeviationPoints.Base.PANEL, LIMITS);

        DeviationPoints.Sheet sheet = points.sheets().getFirst();
        assertThat(sheet.points()).hasToString("6");
        assertThat(sheet.net()).hasToString("0");
        assertThat(sheet.marks()).isEqualTo(2);
        assertThat(sheet.exceedsPoints() || sheet.exceedsNet()).isFalse();
    }

    @Test
    void one_sided_judging_shows_in_the_net_sum() {
        DeviationPoints points =
                DeviationPoints.of(given("a x i 10, a x j 10, a y i 18, a y j 18"), DeviationPoints.Base.PANEL, LIMITS);

        assertThat(points.sheets().getFirst().net()).hasToString("-8");
        assertThat(points.sheets().getFirst().exceedsNet()).isTrue();
        assertThat(points.sheets().getFirst().exceedsPoints()).isFalse();
        assertThat(points.experts())
                .extracting(DeviationPoints.Expert::exceeding)
                .containsExactly(1, 1);
    }

    @Test
    void against_the_others_a_mark_does_not_pull_its_own_base() {
        List<Given> marks = given("a x i 10, a y i 16, a z i 16");

        assertThat(DeviationPoints.of(marks, DeviationPoints.Base.PANEL, LIMITS)
                        .sheets()
                        .getFirst()
                        .net())
                .hasToString("-4");
        assertThat(DeviationPoints.of(marks, DeviationPoints.Base.OTHERS, LIMITS)
                        .sheets()
                        .getFirst()
                        .net())
                .hasToString("-6");
    }

    @Test
    void a_limit_is_exceeded_by_more_and_not_by_as_much() {
        List<Given> marks = given("a x i 10, a y i 16");

        assertThat(DeviationPoints.of(marks, DeviationPoints.Base.OTHERS, LIMITS)
                        .sheets())
                .noneMatch(DeviationPoints.Sheet::exceedsNet);
    }

    @Test
    void a_mark_that_nobody_else_gave_has_nothing_to_deviate_from() {
        DeviationPoints points =
                DeviationPoints.of(given("a x i 10, a x j 5, a y i 12, b x i 9"), DeviationPoints.Base.PANEL, LIMITS);

        assertThat(points.sheets()).hasSize(2);
        assertThat(points.sheets().getFirst().marks()).isEqualTo(1);
        assertThat(DeviationPoints.of(List.of(), DeviationPoints.Base.PANEL, LIMITS)
                        .experts())
                .isEmpty();
    }

    @Test
    void net_sums_of_a_panel_cancel_out() {
        SplittableRandom random = new SplittableRandom(5);
        List<Given> marks = new ArrayList<>();
        for (int a = 0; a < 4; a++) {
            for (int e = 0; e < 5; e++) {
                for (int i = 0; i < 3; i++) {
                    marks.add(new Given("a" + a, "e" + e, "i" + i, Exact.of(random.nextInt(30))));
                }
            }
        }
        DeviationPoints points = DeviationPoints.of(marks, DeviationPoints.Base.PANEL, LIMITS);

        assertThat(Exact.sum(points.experts().stream()
                        .map(DeviationPoints.Expert::net)
                        .toList()))
                .isEqualTo(Exact.ZERO);
        assertThat(points.experts()).allMatch(expert -> expert.sheets() == 4 && expert.marks() == 12);
    }

    @Test
    void a_preference_is_the_difference_at_home_less_the_one_away() {
        Ratings ratings = Marks.table("90 80 80/80 80 80/78 80 80/79 80 80");
        HomePreference found = HomePreference.of(ratings, List.of(Set.of(0), Set.of(), Set.of()), 1, 100);

        HomePreference.Preference first = found.experts().getFirst().orThrow();
        assertThat(first.difference()).hasToString("11");
        assertThat(first.home()).isEqualTo(1);
        assertThat(first.away()).isEqualTo(3);
        assertThat(first.p()).isEqualTo(0.25);
        assertThat(first.smallestP()).isEqualTo(0.25);
        assertThat(found.experts().get(1).why()).contains(Reason.ONE_KIND_ONLY);
        assertThat(found.all().orThrow().difference()).hasToString("11");
        assertThat(found.all().orThrow().experts()).isEqualTo(1);
    }

    @Test
    void who_marks_higher_everywhere_has_no_preference() {
        Ratings ratings = Marks.table("90 80/85 75/70 60/66 56");

        assertThat(HomePreference.of(ratings, List.of(Set.of(0, 1), Set.of()), 1, 100)
                        .experts()
                        .getFirst()
                        .orThrow()
                        .difference())
                .isEqualTo(Exact.ZERO);
    }

    @Test
    void others_who_are_at_home_as_well_are_no_measure() {
        Ratings ratings = Marks.table("90 90 70/80 80 80/80 80 80");
        Set<Integer> first = Set.of(0);

        assertThat(HomePreference.of(ratings, List.of(first, first, Set.of()), 1, 100)
                        .experts()
                        .getFirst()
                        .orThrow()
                        .difference())
                .hasToString("20");
        assertThat(HomePreference.of(Marks.table("90 -/80 -"), List.of(first, Set.of()), 1, 100)
                        .experts()
                        .getFirst()
                        .why())
                .contains(Reason.NO_PAIRS);
    }

    /** Every choice of as many applications by itself. */
    @Test
    void the_probability_is_that_of_all_choices_one_by_one() {
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < 60; round++) {
            int n = 3 + random.nextInt(6);
            Ratings ratings = Marks.random(random, n, 3, 8, 0);
            Set<Integer> home = new TreeSet<>();
            for (int i = 0; i < 1 + random.nextInt(n - 1); i++) {
                home.add(random.nextInt(n));
            }
            HomePreference.of(ratings, List.of(home, Set.of(), Set.of()), 1, 10)
                    .experts()
                    .getFirst()
                    .known()
                    .ifPresent(one -> assertThat(one.p()).isCloseTo(byChoices(ratings, home), within(1e-12)));
        }
    }

    private static double byChoices(Ratings ratings, Set<Integer> home) {
        int n = ratings.applications();
        Exact observed = preference(ratings, home);
        int all = 0;
        int reached = 0;
        for (int mask = 0; mask < 1 << n; mask++) {
            if (Integer.bitCount(mask) == home.size()) {
                Set<Integer> choice = new TreeSet<>();
                for (int i = 0; i < n; i++) {
                    if ((mask >> i & 1) == 1) {
                        choice.add(i);
                    }
                }
                all++;
                reached += preference(ratings, choice).compareTo(observed) >= 0 ? 1 : 0;
            }
        }
        return (double) reached / all;
    }

    private static Exact preference(Ratings ratings, Set<Integer> home) {
        List<Exact> inside = new ArrayList<>();
        List<Exact> outside = new ArrayList<>();
        for (int a = 0; a < ratings.applications(); a++) {
            Exact others = Exact.mean(ratings.marks(a).subList(1, 3));
            (home.contains(a) ? inside : outside)
                    .add(ratings.marks(a).getFirst().minus(others));
        }
        return Exact.mean(inside).minus(Exact.mean(outside));
    }

    /** Two experts with three applications each: all pairs of choices by themselves. */
    @Test
    void choices_by_chance_of_several_experts_come_near_to_all_of_them_together() {
        List<Differences> two = List.of(
                new Differences(Marks.of("5"), Marks.of("1 2")), new Differences(Marks.of("3 0.5"), Marks.of("4")));
        int reached = 0;
        for (String first : List.of("5", "1", "2")) {
            for (String second : List.of("3.5", "7", "4.5")) {
                Exact sum = Marks.exact(first).plus(Marks.exact(second));
                reached += sum.compareTo(Marks.exact("8.5")) >= 0 ? 1 : 0;
            }
        }

        Randomisation found = Randomisation.of(two, 3, 30_000).orThrow();

        assertThat(found.enumerated()).isFalse();
        assertThat(found.p()).isCloseTo(reached / 9.0, within(0.01));
    }

    @Test
    void many_choices_are_drawn_by_chance_and_replayed_by_the_seed() {
        Ratings large = Marks.random(new SplittableRandom(4), 40, 3, 9, 0);
        List<Set<Integer>> home = List.of(Set.of(0, 1, 2, 3, 4, 5, 6, 7), Set.of(), Set.of());
        HomePreference found = HomePreference.of(large, home, 3, 500);

        assertThat(found.experts().getFirst().orThrow().enumerated()).isFalse();
        assertThat(HomePreference.of(large, home, 3, 500)).isEqualTo(found);
    }

    @Test
    void without_effect_probabilities_are_spread_evenly() {
        SplittableRandom random = new SplittableRandom(19);
        int small = 0;
        int rounds = 400;
        for (int round = 0; round < rounds; round++) {
            Ratings ratings = Marks.random(random, 10, 2, 1000, 0);
            small += HomePreference.of(ratings, List.of(Set.of(0, 1, 2), Set.of()), 1, 10)
                                    .experts()
                                    .getFirst()
                                    .orThrow()
                                    .p()
                            <= 0.1
                    ? 1
                    : 0;
        }
        assertThat(Doubles.of(Exact.of(small)) / rounds).isCloseTo(0.1, within(0.05));
    }
}
