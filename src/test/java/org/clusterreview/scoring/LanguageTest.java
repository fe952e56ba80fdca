package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Dropped;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.engine.Status;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final String HUNDRED = "by: expert, scale: {min: 0, max: 100}";

    private static List<SheetMark> sheets(String indicators, String... rows) {
        return ScoringFixtures.sheets(List.of(indicators.split(" ")), rows);
    }

    private static List<SheetMark> panel(String indicator, int... marks) {
        return IntStream.range(0, marks.length)
                .mapToObj(i -> ScoringFixtures.mark(String.valueOf(i + 1), indicator, String.valueOf(marks[i])))
                .toList();
    }

    @Test
    void a_bonus_is_added_and_held_by_the_limit_of_its_parent() {
        ModelText model = ModelText.points("""
                id: d
                    name: D
                    limits: {max: 30}
                    children:
                      - {id: a, name: A, points: 30, by: expert, scale: {min: 0, max: 30}}
                      - {id: b, name: B, points: 2, effect: bonus, by: expert, scale: {min: 0, max: 2}}""", "{id: c, name: C, points: 10, by: expert, scale: {min: 0, max: 10}}");

        assertThat(Maxima.of(model.model()).total()).hasToString("40");
        assertThat(ModelText.exact(model.result(sheets("a b c", "1 25 2 10")))).isEqualTo("37");
        assertThat(ModelText.exact(model.result(sheets("a b c", "1 29 2 10")))).isEqualTo("40");
        Score score = ModelText.scored(model.result(sheets("a b c", "1 29 2 10", "2 20 1 10")));
        assertThat(score.parts().get("d")).hasToString("25.5");
    }

    @Test
    void deductions_are_taken_off_and_never_below_the_least() {
        ModelText model = ModelText.points("{id: a, name: A, points: 10, by: expert, scale: {min: 0, max: 10}}", """
                        id: off
                            name: Off
                            effect: deduction
                            limits: {max: 8}
                            children:
                              - {id: late, name: Late, points: 6, by: data, figure: {of: f}, rule: {type: count_points, each: 2}}
                              - {id: wrong, name: Wrong, points: 6, by: expert, scale: {min: 0, max: 6}}""")
                .aggregated("trim: {of: sheets, highest: 0, lowest: 0}\n  minimum_valid: 1\n  limits: {min: 0}");

        assertThat(ModelText.exact(model.result(sheets("a wrong", "1 10 1"), ScoringFixtures.figure("f", "2"))))
                .isEqualTo("5");
        assertThat(ModelText.exact(model.result(sheets("a wrong", "1 10 6"), ScoringFixtures.figure("f", "9"))))
                .isEqualTo("2");
        assertThat(ModelText.exact(model.result(sheets("a wrong", "1 3 6"), ScoringFixtures.figure("f", "9"))))
                .isEqualTo("0");
    }

    @Test
    void coefficients_are_relative_inside_a_dimension_that_has_its_own_weight() {
        ModelText model = ModelText.of(
                "coefficients", """
                id: d
                    name: D
                    weight: 15
                    children:
                      - {id: a, name: A, weight: 0.8, %s}
                      - {id: b, name: B, weight: 1.2, %s, may_be_not_applicable: true}""".formatted(HUNDRED, HUNDRED), "{id: c, name: C, weight: 85, %s}".formatted(HUNDRED));

        assertThat(ModelText.exact(model.result(sheets("a b c", "1 50 100 80"))))
                .isEqualTo("80");
        assertThat(ModelText.exact(model.result(sheets("a b c", "1 50 n/a 80"))))
                .isEqualTo("75.5");
        assertThat(Maxima.of(model.model()).byNode().get("d")).hasToString("15");
    }

    @Test
    void a_department_marks_once_for_the_application() {
        ModelText model = ModelText.points(
                "{id: a, name: A, points: 10, by: department, department: 市发展改革委, item: f,"
                        + " levels: [{name: 好, mark: 10}, {name: 中, mark: 7}, {name: 差, mark: 0}]}",
                "{id: e, name: E, points: 10, by: expert, scale: {min: 0, max: 10}}");

        assertThat(ModelText.exact(model.result(sheets("e", "1 5"), ScoringFixtures.figure("f", "7"))))
                .isEqualTo("12");
        assertThat(new EntryCheck(model.model()).figure(ScoringFixtures.figure("f", "8")))
                .map(Violation::code)
                .contains("scoring.mark.outOfBands");
    }

    @ParameterizedTest
    @CsvSource({
        "8, ''",
        "7.5, scoring.mark.offStep",
        "5, ''",
        "4, scoring.mark.outOfBands",
        "9, scoring.mark.outOfRange"
    })
    void a_mark_lies_in_a_band_and_on_a_step(String mark, String code) {
        EntryCheck check = new EntryCheck(ModelText.points(
                        "{id: a, name: A, points: 8, by: expert, scale: {min: 0, max: 8, step: 1,"
                                + " bands: [{name: A, from: 7, to: 8}, {name: B, from: 5, to: 6}, {name: E, from: 0, to: 0}]}}")
                .model());

        assertThat(check.mark(ScoringFixtures.mark("1", "a", mark))
                        .map(Violation::code)
                        .orElse(""))
                .isEqualTo(code);
    }

    /** 60, 70, 71, 80, 100. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: mean | 76.2",
                "by: trimmed, highest: 1, lowest: 1 | 221/3",
                "by: trimmed, highest: 2 | 67",
                "by: trimmed_share, fraction: 0.2 | 221/3",
                "by: trimmed_share, fraction: 0.19 | 76.2",
                "by: excel_trimmean, fraction: 0.2 | 76.2",
                "by: excel_trimmean, fraction: 0.4 | 221/3",
                "by: winsorised, per_side: 1 | 74.2",
                "by: median | 71",
                "by: hodges_lehmann | 75"
            })
    void estimators_are_those_of_the_literature(String words, String expected) {
        String one = "{id: a, name: A, points: 100, %s}".formatted(HUNDRED);
        List<SheetMark> marks = panel("a", 71, 100, 60, 80, 70);

        for (String of : List.of("sheets", "indicators")) {
            assertThat(ModelText.exact(ModelText.points(one)
                            .average("of: " + of + ", " + words)
                            .result(marks)))
                    .as(of)
                    .isEqualTo(expected);
        }
    }

    @Test
    void of_equal_extremes_the_lowest_seat_number_is_left_out() {
        List<SheetMark> marks = List.of(
                ScoringFixtures.mark("10", "a", "90"),
                ScoringFixtures.mark("9", "a", "90"),
                ScoringFixtures.mark("2", "a", "50"),
                ScoringFixtures.mark("12", "a", "50"),
                ScoringFixtures.mark("11", "a", "70"));

        Score score = ModelText.scored(ModelText.points("{id: a, name: A, points: 100, %s}".formatted(HUNDRED))
                .average("of: sheets, by: trimmed, highest: 1, lowest: 1")
                .result(marks));

        assertThat(score.sheets())
                .extracting(SheetLine::expert, SheetLine::dropped)
                .containsExactly(
                        Tuple.tuple("2", Dropped.LOWEST),
                        Tuple.tuple("9", Dropped.HIGHEST),
                        Tuple.tuple("10", null),
                        Tuple.tuple("11", null),
                        Tuple.tuple("12", null));
    }

    @Test
    void a_replaced_extreme_is_shown_as_replaced() {
        Score score = ModelText.scored(ModelText.points("{id: a, name: A, points: 100, %s}".formatted(HUNDRED))
                .average("of: indicators, by: winsorised, per_side: 1")
                .result(panel("a", 10, 20, 90)));

        assertThat(score.marks())
                .extracting(m -> m.dropped())
                .containsExactly(Dropped.REPLACED_LOWEST, null, Dropped.REPLACED_HIGHEST);
        assertThat(score.exact()).hasToString("20");
    }

    @Test
    void too_few_marks_leave_an_application_unranked_or_flagged_as_the_model_says() {
        String one = "{id: a, name: A, points: 100, %s}".formatted(HUNDRED);
        String few = "trim: {of: sheets, highest: 0, lowest: 0}\n  minimum_valid: 3";
        ApplicationResult unranked = ModelText.points(one).aggregated(few).result(panel("a", 50, 60));
        ApplicationResult flagged = ModelText.points(one)
                .aggregated(few + "\n  below_minimum: ranked")
                .result(panel("a", 50, 60));

        assertThat(unranked.status()).isEqualTo(Status.BELOW_MINIMUM);
        assertThat(flagged.rank()).isEqualTo(1);
        assertThat(flagged.remarks()).extracting(Violation::code).containsExactly("scoring.remark.belowMinimum");
    }

    @Test
    void every_declared_step_rounds_and_is_kept_in_the_trace() {
        ModelText model = ModelText.points("""
                        id: d
                            name: D
                            children:
                              - {id: a, name: A, points: 10, by: data, figure: {of: f}, rule: {type: ratio, target: 3}}
                              - {id: b, name: B, points: 1, by: expert, scale: {min: 0, max: 3}}""")
                .rounding("{at: figure, places: 1, mode: half_up}, {at: product, places: 2, mode: down},"
                        + " {at: dimension, places: 1, mode: up}, {at: final, places: 0, mode: half_even}");

        Score score = ModelText.scored(model.result(sheets("b", "1 1"), ScoringFixtures.figure("f", "1.26")));

        assertThat(score.roundings())
                .extracting(r -> r.at() + " " + r.where() + " " + r.before() + " " + r.after())
                .containsExactly(
                        "FIGURE a 1.26 1.3",
                        "PRODUCT a/1 13/3 4.33",
                        "PRODUCT b/1 1/3 0.33",
                        "DIMENSION d/1 4.66 4.7",
                        "FINAL  4.7 5");
    }

    @Test
    void stages_have_models_and_weights_of_their_own() {
        String text = ScoringFixtures.text("/scoring-models/hubei-evaluation-2023.yaml");
        ApplicationResult below = new Ranker(ScoringFixtures.model(text))
                .rank(List.of(ScoringFixtures.entry("a", List.of())))
                .getFirst();

        assertThat(below.status()).isEqualTo(Status.BELOW_MINIMUM);
        assertThat(below.remarks())
                .extracting(v -> v.path() + " " + v.code())
                .contains("first scoring.remark.missingFigure", "second scoring.remark.noValidSheet");
    }

    @Test
    void a_sheet_of_a_staged_model_shows_what_its_marks_add_to_the_whole() {
        var model = ScoringFixtures.model(ScoringFixtures.text("/scoring-models/hubei-evaluation-2023.yaml"));

        SheetScore sheet = SheetScore.of(
                model,
                Map.of("structure", Mark.of(new BigDecimal("35"))),
                List.of(ScoringFixtures.figure("platforms_provincial", 2023, "5")));

        assertThat(sheet.parts().get("second")).hasToString("21");
        assertThat(sheet.parts().get("structure")).hasToString("21");
        assertThat(sheet.parts().get("first"))
                .as("platforms, and growth as the model says")
                .hasToString("7.6");
        assertThat(sheet.derived())
                .hasEntrySatisfying(
                        "platforms", line -> assertThat(line.score()).hasToString("4"));
        assertThat(sheet.total()).hasToString("28.6");
        assertThat(Maxima.of(model).total()).hasToString("100");
        assertThat(Maxima.of(model).byNode().get("second")).hasToString("100");
    }

    @Test
    void a_stage_may_hand_on_its_published_score() {
        String stage =
                "{id: %s, name: S, weight: %s, weighting: points, carried: %s, indicators: [{id: %s, name: I, points: 10,"
                        + " by: data, figure: {of: %s}, rule: {type: ratio, target: 3}}], aggregation: {trim: {of: sheets,"
                        + " highest: 0, lowest: 0}, minimum_valid: 1, rounding: [{at: final, places: 1, mode: half_up}]}}";
        String model = """
                language: 1
                id: test
                version: "1"
                name: Test
                official: true
                source: {document: tests}
                stages:
                  - %s
                  - %s
                aggregation:
                  rounding: [{at: final, places: 2, mode: half_up}]
                ranking: {on: exact}
                """.formatted(
                stage.formatted("s1", "40", "published", "a", "f"), stage.formatted("s2", "60", "exact", "b", "g"));

        Score score = ModelText.scored(new Ranker(ScoringFixtures.model(model))
                .rank(List.of(ScoringFixtures.entry(
                        "a", List.of(), ScoringFixtures.figure("f", "1"), ScoringFixtures.figure("g", "2"))))
                .getFirst());

        assertThat(score.exact()).hasToString("5.32");
        assertThat(score.stages())
                .extracting(s -> s.stage() + " " + s.published() + " " + s.contribution())
                .containsExactly("s1 3.3 1.32", "s2 6.7 4");
        assertThat(score.parts().get("s1")).hasToString("3.3");
    }

    @ParameterizedTest
    @CsvSource({"any_expert, VETOED, RANKED", "majority_of_experts, RANKED, RANKED", "all_experts, RANKED, RANKED"})
    void experts_establish_a_veto_as_the_model_says(String by, Status oneYes, Status none) {
        ModelText model = ModelText.points("{id: a, name: A, points: 10, by: expert, scale: {min: 0, max: 10}}")
                .with("vetoes: [{id: fraud, name: Fraud, source: form, by: " + by + "}]");

        assertThat(model.result(sheets("a fraud", "1 5 1", "2 5 0", "3 5 0")).status())
                .isEqualTo(oneYes);
        assertThat(model.result(sheets("a fraud", "1 5 0", "2 5 0", "3 5 0")).status())
                .isEqualTo(none);
        assertThat(model.result(sheets("a fraud", "1 5 1", "2 5 1", "3 5 1")).status())
                .isEqualTo(Status.VETOED);
        assertThat(ModelText.scored(model.result(sheets("a fraud", "1 5 -", "2 5 0")))
                        .valid())
                .isEqualTo(1);
    }

    @Test
    void a_requirement_holds_by_any_of_its_thresholds() {
        ModelText model = ModelText.points("{id: a, name: A, points: 10, by: staff, item: a}")
                .with("requirements: [{id: r, name: R, source: s, any_of: [{figure: {of: f}, at_least: 1},"
                        + " {figure: {of: g}, more_than: 10}]}]");
        var found = ScoringFixtures.figure("a", "1");

        assertThat(model.result(List.of(), found, ScoringFixtures.figure("f", "1"))
                        .status())
                .isEqualTo(Status.RANKED);
        assertThat(model.result(List.of(), found, ScoringFixtures.figure("f", "0"), ScoringFixtures.figure("g", "10"))
                        .status())
                .isEqualTo(Status.VETOED);
        assertThat(model.result(List.of(), found, ScoringFixtures.figure("f", "0"))
                        .status())
                .isEqualTo(Status.BELOW_MINIMUM);
    }

    @Test
    void an_additional_input_has_a_factor_and_may_be_missing() {
        ModelText model = ModelText.points("{id: a, name: A, points: 10, by: staff, item: a}")
                .with(
                        "inputs: [{id: in, name: In, use: added, factor: 0.5, limits: {min: 0, max: 10}, missing: nothing}]");
        var found = ScoringFixtures.figure("a", "1");

        assertThat(ModelText.exact(model.result(List.of(), found, ScoringFixtures.figure("in", "3"))))
                .isEqualTo("11.5");
        assertThat(ModelText.exact(model.result(List.of(), found))).isEqualTo("10");
        assertThat(new EntryCheck(model.model()).figure(ScoringFixtures.figure("in", "11")))
                .map(Violation::code)
                .contains("scoring.figure.outOfLimits");
    }

    private static Entry one(String application, String mark) {
        return ScoringFixtures.entry(application, List.of(ScoringFixtures.mark("1", "a", mark)));
    }

    @Test
    void the_pass_line_knows_more_than_from_at_least() {
        ModelText model = ModelText.points("{id: a, name: A, points: 100, %s}".formatted(HUNDRED));

        assertThat(model.ranked("{on: exact, pass: {more_than: 70}}").ranks(one("a", "70.01"), one("b", "70")))
                .extracting(ApplicationResult::passed)
                .containsExactly(true, false);
        assertThat(model.ranked("{on: exact, pass: {at_least: 70}}").ranks(one("a", "70"), one("b", "69.996")))
                .extracting(ApplicationResult::passed)
                .containsExactly(true, false);
        assertThat(model.ranked("{on: exact, pass: {on: published, at_least: 70}}")
                        .ranks(one("b", "69.996")))
                .extracting(ApplicationResult::passed)
                .containsExactly(true);
        assertThat(model.ranked("{on: exact, pass: {parts: [{part: a, at_least: 60}]}}")
                        .ranks(one("b", "59")))
                .extracting(ApplicationResult::passed)
                .containsExactly(false);
    }

    @Test
    void grades_go_by_score_or_by_share_of_the_group() {
        ModelText model = ModelText.points("{id: a, name: A, points: 100, %s}".formatted(HUNDRED));
        Entry[] five = {one("a", "95"), one("b", "90"), one("c", "90"), one("d", "60"), one("e", "10")};

        assertThat(model.ranked("{on: exact, grades: {by: score, levels: [{name: 优秀, at_least: 90},"
                                + " {name: 合格, more_than: 60}, {name: 不合格}]}}")
                        .ranks(five))
                .extracting(ApplicationResult::grade)
                .containsExactly("优秀", "优秀", "优秀", "不合格", "不合格");
        String share =
                "{on: exact, grades: {by: share, seats: half_up, ties: %s, levels: [{name: A, up_to_percent: 40},"
                        + " {name: B, up_to_percent: 70}, {name: C}]}}";
        assertThat(model.ranked(share.formatted("better")).ranks(five))
                .extracting(ApplicationResult::grade)
                .containsExactly("A", "A", "A", "B", "C");
        assertThat(model.ranked(share.formatted("worse")).ranks(five))
                .extracting(ApplicationResult::grade)
                .containsExactly("A", "B", "B", "B", "C");
    }

    @Test
    void equals_go_by_fewer_dropped_then_by_the_median() {
        ModelText model = ModelText.points("{id: a, name: A, points: 100, %s}".formatted(HUNDRED))
                .ranked("{on: exact, ties: [{fewer_dropped: true}, {median: true}, {lot: true}]}");

        List<ApplicationResult> results = model.ranks(
                ScoringFixtures.entry("incomplete", sheets("a", "1 60", "2 80", "3 70", "4 -")),
                ScoringFixtures.entry("low", sheets("a", "1 60", "2 60", "3 90")),
                ScoringFixtures.entry("high", sheets("a", "1 50", "2 75", "3 85")));

        assertThat(results).extracting(ApplicationResult::application).containsExactly("high", "low", "incomplete");
        assertThat(results).extracting(ApplicationResult::rank).containsExactly(1, 2, 3);
    }

    @Test
    void a_complete_sheet_has_the_total_that_it_has_in_the_score() {
        var model = ScoringFixtures.model(ScoringFixtures.text("/scoring-models/high-tech-enterprise-2016.yaml"));
        List<SheetMark> marks = model.markedByExperts().stream()
                .map(i ->
                        ScoringFixtures.mark("1", i.id(), i.scoring().maximum().toPlainString()))
                .toList();
        var byIndicator = new HashMap<String, Mark>();
        marks.forEach(m -> byIndicator.put(m.indicator(), m.mark()));

        SheetScore sheet = SheetScore.of(model, byIndicator, List.of());

        assertThat(sheet.total()).hasToString("100");
        assertThat(sheet.parts().get("intellectual_property")).hasToString("30");
    }

    @Test
    void a_variant_states_only_what_differs_and_can_be_read_again_by_itself() {
        String base = ScoringFixtures.text("/scoring-models/sme-cluster-2022.yaml");
        String variant = ScoringFixtures.text("/scoring-models/sme-cluster-yunnan-2022.yaml");
        var reader = new ModelReader();
        var sound = (ModelReading.Sound) reader.read("yunnan.yaml", variant, (id, version) -> Optional.of(base));

        assertThat(sound.model().requirements())
                .extracting(r -> r.id())
                .containsExactly("output", "sme_share", "leading_share", "output_growth", "good_smes");
        assertThat(ScoringFixtures.hash(sound.text())).isEqualTo(sound.sha256());
        assertThat(sound.model().vetoes()).hasSize(4);
    }

    @Test
    void a_fault_of_a_variant_points_into_the_variant() {
        String base = ScoringFixtures.text("/scoring-models/sme-cluster-2022.yaml");
        String variant = ScoringFixtures.text("/scoring-models/sme-cluster-yunnan-2022.yaml")
                .replace("more_than: 60}", "more_tan: 60}")
                .replace("remove: [area]", "remove: [aera]");
        var reading = new ModelReader().read("yunnan.yaml", variant, (id, version) -> Optional.of(base));

        assertThat(((ModelReading.Faulty) reading).faults())
                .extracting(f -> f.line() + " " + f.code())
                .containsExactly("11 yaml.schema.additionalProperties", "18 scoring.model.variantUnknown");
    }
}
