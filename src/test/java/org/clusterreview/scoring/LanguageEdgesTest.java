package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the language ends: numbers as they may be written, what falls away, formulas that nothing can be reckoned of. */
class LanguageEdgesTest {

    private static final String MARKED = "by: expert, scale: {min: 0, max: 100}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trim: {of: sheets, highest: 1.0, lowest: 1.0, from: 2.0} | trimLeavesNothing",
                "trim: {of: sheets, highest: 1, lowest: 1, from: 2e0} | trimLeavesNothing",
                "average: {of: sheets, by: winsorised, per_side: 1.0, from: 2.0} | trimLeavesNothing",
                "average: {of: sheets, by: trimmed_share, fraction: 0.4, from: 5.0} | ",
                "trim: {of: sheets, highest: 1.0, lowest: 1.0, from: 3.0} | "
            })
    void a_count_may_be_written_as_a_decimal(String averaging, String fault) {
        String text =
                ScoringFixtures.smallModel().replace("trim: {of: sheets, highest: 1, lowest: 1, from: 3}", averaging);

        if (fault == null) {
            assertThat(ScoringFixtures.model(text).aggregation().averaging().isRobust())
                    .isTrue();
        } else {
            assertThat(ScoringFixtures.faults(text)).extracting(Fault::code).containsExactly("scoring.model." + fault);
        }
    }

    @Test
    void a_dimension_of_which_only_a_bonus_is_left_weighs_nothing() {
        ModelText model = ModelText.of(
                "coefficients", """
                id: d
                    name: D
                    weight: 50
                    children:
                      - {id: a, name: A, weight: 1, %s, may_be_not_applicable: true}
                      - {id: b, name: B, points: 2, effect: bonus, %s}""".formatted(MARKED, MARKED), "{id: c, name: C, weight: 50, %s}".formatted(MARKED));

        assertThat(score(model, "1 n/a 0 80")).isEqualTo("80");
        assertThat(score(model, "1 n/a 100 80")).isEqualTo("82");
        assertThat(score(model, "1 60 0 80")).isEqualTo("70");
    }

    private static String score(ModelText model, String sheet) {
        return ModelText.exact(model.result(ScoringFixtures.sheets(List.of("a", "b", "c"), sheet)));
    }

    @Test
    void a_dimension_of_bonuses_alone_takes_no_share() {
        ModelText model = ModelText.of(
                "coefficients", """
                id: d
                    name: D
                    weight: 50
                    children:
                      - id: inner
                        name: Inner
                        children:
                          - {id: b, name: B, points: 2, effect: bonus, %s}""".formatted(MARKED), "{id: c, name: C, weight: 50, %s}".formatted(MARKED));

        assertThat(ModelText.exact(model.result(ScoringFixtures.sheets(List.of("b", "c"), "1 50 80"))))
                .isEqualTo("81");
    }

    @Test
    void there_is_no_growth_since_the_only_year_that_is_known() {
        ModelText model = ModelText.rule(
                10, "of: f, growth_since: 2020", "type: per_step, start: 0, start_percent: 80, each: 5, adds: 2");

        assertThat(model.score(ScoringFixtures.figure("f", 2020, "100"))).isEmpty();
        assertThat(model.score(ScoringFixtures.figure("f", 2019, "90"), ScoringFixtures.figure("f", 2020, "100")))
                .isEmpty();
        assertThat(model.score(ScoringFixtures.figure("f", 2020, "100"), ScoringFixtures.figure("f", 2021, "100")))
                .isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAX(x,,3) | scoring.model.formulaArgument",
                "MAX(,x) | scoring.model.formulaArgument",
                "MIN(3, x, ) | scoring.model.formulaArgument",
                "x = 3 | scoring.model.formulaWrong",
                "x.x | scoring.model.formulaWrong",
                "1.2.3 | scoring.model.formulaWrong",
                "X + 1 | scoring.model.formulaUnknown",
                "3x | scoring.model.formulaCharacters"
            })
    void a_slip_in_a_formula_is_named(String formula, String code) {
        assertThat(new Formula(formula).fault(Set.of("x"))).map(Violation::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 39, 40, 41, 80, 98, 99, 100, 150, 199})
    void a_formula_that_is_taken_has_a_value_however_long_it_is(int operations) {
        for (String operation : List.of("-x", "+1", "*1", "-3")) {
            Formula formula = new Formula("x" + operation.repeat(operations));

            if (formula.fault(Set.of("x")).isEmpty()) {
                assertThat(formula.value(Map.of("x", Exact.of(7)))).isPresent();
            } else {
                assertThat(operations).isGreaterThan(98);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000000000", "1e-2000000000", "-1e999999999", "0e-1999999999", "1e61"})
    void numbers_that_would_fill_the_memory_are_refused_with_an_entry(String number) {
        EntryCheck check = new EntryCheck(ScoringFixtures.model(ScoringFixtures.smallModel()));
        BigDecimal value = new BigDecimal(number);

        assertThat(check.mark(new SheetMark("1", "quality", Mark.of(value))))
                .map(Violation::code)
                .contains("scoring.number.long");
        assertThat(check.figure(new Figure("anything", 2024, value)))
                .map(Violation::code)
                .contains("scoring.number.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!java.io.File /etc/passwd",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost\"]]]]",
                "!<tag:yaml.org,2002:java.net.URL> x",
                "!!binary aGFsbG8=",
                "!!str x",
                "!own x"
            })
    void a_tag_is_no_way_to_a_class(String tagged) {
        String text = ScoringFixtures.smallModel().replace("name: Quality", "name: " + tagged);

        assertThat(ScoringFixtures.faults(text))
                .extracting(Fault::code)
                .contains("yaml.tag")
                .containsOnly("yaml.tag");
    }
}
