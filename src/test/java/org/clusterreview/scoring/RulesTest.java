package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.engine.Scorer;
import org.clusterreview.scoring.engine.Standing;
import org.clusterreview.scoring.engine.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static Figure f(int year, String value) {
        return ScoringFixtures.figure("f", year, value);
    }

    private static Entry entry(String application, String value) {
        return ScoringFixtures.entry(application, List.of(), f(2024, value));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9.99, 2", "10, 6", "19, 6", "20, 10", "500, 10"})
    void steps_count_from_their_edge_on(String figure, String score) {
        ModelText model = ModelText.rule(
                10, "of: f", "type: steps, below: 20, steps: [{at: 10, percent: 60}, {at: 20, percent: 100}]");

        assertThat(model.score(f(2024, figure))).isEqualTo(figure.equals("0") ? "2" : score);
    }

    @ParameterizedTest
    @CsvSource({"-5, 0, 0", "50, 3, 0", "100, 6, 6", "150, 8, 8", "200, 10, 10", "900, 10, 10"})
    void a_benchmark_earns_its_share_and_the_full_value_everything(String figure, String proportional, String nothing) {
        String rule = "type: benchmark, base: 100, base_percent: 60, full: 200";

        assertThat(ModelText.rule(10, "of: f", rule).score(f(2024, figure))).isEqualTo(proportional);
        assertThat(ModelText.rule(10, "of: f", rule + ", below_base: nothing").score(f(2024, figure)))
                .isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 5", "4, 10", "5, 12", "9, 12"})
    void a_ratio_is_capped(String figure, String score) {
        assertThat(ModelText.rule(10, "of: f", "type: ratio, target: 4, at_most: 120")
                        .score(f(2024, figure)))
                .isEqualTo(score);
    }

    /** 持平得基本分值 80 %，每超 5 % 加 1 分，加分最高不超过基本分值的 50 %. */
    @ParameterizedTest
    @CsvSource({"100, 8", "104.9, 8", "105, 9", "110, 10", "125, 13", "300, 13", "99, 7", "95, 7", "94, 6", "10, 0"})
    void growth_adds_points_by_whole_steps_up_to_its_limit(String now, String score) {
        ModelText model = ModelText.rule(
                10,
                "of: f, growth_over: 1",
                "type: per_step, start: 0, start_percent: 80, each: 5, adds: 1, takes: 1, in: points,"
                        + " limits: {min: 0, max: 130}");

        assertThat(model.score(f(2024, now), f(2023, "100"))).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "8, 8", "9, 9", "16, 16", "40, 16"})
    void a_count_fills_the_points_and_its_surplus_adds_up_to_as_much_again(String count, String score) {
        assertThat(ModelText.rule(8, "of: f", "type: count_points, each: 1, surplus_each: 1")
                        .score(f(2024, count)))
                .isEqualTo(score);
    }

    @Test
    void a_count_that_does_not_divide_the_points_is_full_with_the_next_one() {
        ModelText model = ModelText.rule(8, "of: f", "type: count_points, each: 3, surplus_each: 1");

        assertThat(model.score(f(2024, "2"))).isEqualTo("6");
        assertThat(model.score(f(2024, "3"))).isEqualTo("8");
        assertThat(model.score(f(2024, "4"))).isEqualTo("9");
    }

    @Test
    void the_share_of_the_best_looks_at_the_whole_group_and_at_no_other() {
        ModelText model = ModelText.rule(10, "of: f", "type: share_of_best");

        List<ApplicationResult> results = model.ranks(
                entry("a", "30"),
                entry("b", "40"),
                new Entry("other", "g2", List.of(), List.of(f(2024, "1000")), null));

        assertThat(results.stream().map(ModelText::exact)).containsExactly("10", "7.5", "10");
        IndicatorLine line = ModelText.scored(results.get(1)).indicators().getFirst();
        assertThat(line.standing()).isEqualTo(new Standing(2, 2, ScoringFixtures.exact("40")));
    }

    @Test
    void where_less_is_better_the_lowest_is_the_best() {
        ModelText model = ModelText.rule(10, "of: f", "type: share_of_best, order: lower_first");

        assertThat(model.ranks(entry("a", "30"), entry("b", "40")).stream().map(ModelText::exact))
                .containsExactly("10", "7.5");
    }

    @Test
    void places_earn_by_a_list_or_along_a_line_and_equals_share_the_better_one() {
        Entry[] four = {entry("a", "9"), entry("b", "7"), entry("c", "7"), entry("d", "1")};

        assertThat(ModelText.rule(10, "of: f", "type: by_place, percents: [100, 80]").ranks(four).stream()
                        .map(ModelText::exact))
                .containsExactly("10", "8", "8", "8");
        assertThat(ModelText.rule(10, "of: f", "type: by_place, percents: [100, 40], spread: true").ranks(four).stream()
                        .map(ModelText::exact))
                .containsExactly("10", "8", "8", "4");
    }

    @Test
    void an_application_by_itself_has_no_place_in_a_group() {
        ApplicationResult alone =
                new Scorer(ModelText.rule(10, "of: f", "type: share_of_best").model()).score(entry("a", "30"));

        assertThat(alone.remarks()).extracting(Violation::code).containsExactly("scoring.remark.needsGroup");
        assertThat(alone.score()).isNull();
    }

    @Test
    void a_formula_is_reckoned_in_decimals_and_rounded_once_as_declared() {
        ModelText model = ModelText.rule(
                100,
                "of: f",
                "type: formula, formula: \"IF(x > 研发, 100, MIN(x / 3, 90))\", places: 3, mode: half_up,"
                        + " variables: {研发: {of: g}}");

        assertThat(model.score(f(2024, "10"), ScoringFixtures.figure("g", 2024, "20")))
                .isEqualTo("3.333");
        assertThat(model.score(f(2024, "30"), ScoringFixtures.figure("g", 2024, "20")))
                .isEqualTo("100");
        assertThat(model.score(f(2024, "10"))).isEmpty();
    }

    @Test
    void a_formula_that_divides_by_zero_leaves_no_score() {
        ApplicationResult result = ModelText.rule(
                        10, "of: f", "type: formula, formula: 1 / x, places: 2, mode: half_up")
                .result(List.of(), f(2024, "0"));

        assertThat(result.status()).isEqualTo(Status.BELOW_MINIMUM);
        assertThat(result.remarks()).extracting(Violation::code).containsExactly("scoring.remark.formulaUndefined");
    }

    /** 2022 to 2024: 80, 100, 130. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of: f | 130",
                "of: f, year: 2023 | 100",
                "of: f, mean_of: 3 | 310/3",
                "of: f, lowest_of: 3 | 80",
                "of: f, highest_of: 2 | 130",
                "of: f, growth_over: 1 | 30",
                "of: f, growth_since: 2022 | 62.5",
                "of: f, mean_growth_of: 2 | 27.5",
                "of: f, mean_of: 4 | ''",
                "of: f, year: 2021 | ''",
                "sum: [f, {item: g, times: 3}], over: [g] | 29",
                "of: f / g, times: 10 | 260"
            })
    void a_figure_is_taken_from_the_years_it_names(String figure, String expected) {
        ModelText model = ModelText.rule(1000, figure, "type: ratio, target: 1000");

        assertThat(model.score(f(2022, "80"), f(2023, "100"), f(2024, "130"), ScoringFixtures.figure("g", 2024, "5")))
                .isEqualTo(expected);
    }

    @Test
    void growth_from_nothing_has_no_figure() {
        ApplicationResult result = ModelText.rule(10, "of: f, growth_over: 1", "type: ratio, target: 10")
                .result(List.of(), f(2024, "5"), f(2023, "0"));

        assertThat(result.remarks()).extracting(Violation::code).containsExactly("scoring.remark.growthBase");
    }

    @Test
    void a_missing_figure_is_what_the_model_says_and_never_silently_0() {
        String indicator = "{id: i, name: I, points: 10, by: data, figure: {of: f}, rule: {type: ratio, target: 10}%s}";
        String other = "{id: o, name: O, points: 30, by: staff, item: o}";
        Figure found = ScoringFixtures.figure("o", "1");

        ApplicationResult none =
                ModelText.points(indicator.formatted(""), other).result(List.of(), found);
        ApplicationResult earns = ModelText.points(indicator.formatted(", missing: {percent: 40}"), other)
                .result(List.of(), found);
        ApplicationResult away = ModelText.points(indicator.formatted(", missing: not_applicable"), other)
                .result(List.of(), found);

        assertThat(none.remarks()).extracting(Violation::code).containsExactly("scoring.remark.missingFigure");
        assertThat(ModelText.exact(earns)).isEqualTo("34");
        assertThat(ModelText.scored(earns).indicators().getFirst().assumed()).isTrue();
        assertThat(ModelText.exact(away)).isEqualTo("40");
    }
}
