package org.clusterreview.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.model.Rule;
import org.clusterreview.scoring.model.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCurveTest {

    private static Rule rule(String words) {
        String model = ScoringFixtures.text("/models/one-rule.yaml").replace("RULE", words);
        return ((Scoring.ByData)
                        ScoringFixtures.model(model).indicators().getFirst().scoring())
                .rule();
    }

    private static String points(String words) {
        return RuleCurve.of(rule(words)).orElseThrow().points().stream()
                .map(p -> p.figure() + ":" + p.percent())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: piecewise_linear, breakpoints: [{at: 0, percent: 0}, {at: 60, percent: 100}] | 0:0 60:100 70:100",
                "type: benchmark, base: 100, base_percent: 60, full: 400 | 0:0 100:60 400:100 1400/3:100",
                "type: piecewise_linear, breakpoints: [{at: 6, percent: 20}, {at: 12, percent: 100}] | 5:20 6:20 12:100 13:100",
                "type: ratio, target: 5 | 0:0 5:100 35/6:100",
                "type: steps, below: 10, steps: [{at: 6, percent: 60}, {at: 12, percent: 100}] | 5:10 6:10 6:60 12:60 12:100 13:100",
                "type: steps, below: 0, steps: [{at: 0, percent: 100}] | -1:0 0:0 0:100 1:100",
                "type: steps, below: 0, steps: [{at: -6, percent: 100}] | -7:0 -6:0 -6:100 -5:100",
                "type: count_points, each: 20 | 0:0 3:100 3.5:100",
                "type: share_of_best | 0:0 100:100",
                "type: by_place, percents: [100, 80] | 1:100 2:80 3:80 4:80",
                "type: by_place, percents: [100, 80], order: lower_first | 1:100 2:80 3:80 4:80"
            })
    void is_formed_by_the_rule_itself(String words, String points) {
        assertThat(points(words)).isEqualTo(points);
    }

    @Test
    void steps_up_and_down_end_where_the_limit_is_reached() {
        assertThat(points("type: per_step, start: 0, start_percent: 80, each: 5, adds: 10, takes: 10"))
                .contains("0:70 0:80")
                .contains("5:80 5:90")
                .contains("10:90 10:100")
                .startsWith("-37.5:0 -35:0 -35:10")
                .endsWith("10:90 10:100 12.5:100");
    }

    @Test
    void many_steps_are_drawn_up_to_the_limit_as_well() {
        assertThat(points("type: per_step, start: 0, start_percent: 60, each: 1, adds: 1"))
                .contains("0:60")
                .contains("40:100")
                .doesNotContain("60:");
    }

    @Test
    void stairs_without_end_are_drawn_for_a_few_steps() {
        String points = points("type: per_step, start: 0, start_percent: 0, each: 2, adds: 10, limits: {min: 0}");

        assertThat(points).startsWith("-1:0 0:0 0:0 2:0 2:10").endsWith("24:110 24:120 25:120");
    }

    @Test
    void a_formula_of_the_figure_alone_is_sampled_and_any_other_is_not_drawn() {
        assertThat(points("type: formula, formula: x / 2, places: 2, mode: half_up"))
                .startsWith("0:0 2.5:1.25")
                .endsWith("100:50");
        assertThat(RuleCurve.of(
                        rule("type: formula, formula: x / y, places: 2, mode: half_up, variables: {y: {of: y}}")))
                .isEmpty();
    }
}
