package org.clusterreview.rounds.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

    private static final Policy RECOGNITION = PolicyReader.shipped("hubei-2025-recognition");
    /** Where the document begins, below its comments; what is missing at the top is reported there. */
    private static final int ROOT_LINE = 4;

    private static final Policy EVALUATION = PolicyReader.shipped("hubei-2025-evaluation");

    @Test
    void article_7_lets_zones_of_provincial_level_or_above_and_counties_apply() {
        assertThat(RECOGNITION.applicants().kinds())
                .extracting(ApplicantRule.Kind::organisation)
                .containsExactly("zone", "county");
        assertThat(RECOGNITION.applicants().kinds().getFirst().zoneLevels())
                .containsExactlyInAnyOrder("national", "provincial");
    }

    @Test
    void article_8_counts_enterprises_softly_and_revenue_and_share_hard() {
        assertThat(RECOGNITION.conditions().stream().filter(c -> c.check() instanceof Condition.Computed))
                .extracting(c -> c.rule().severity(), Condition::check)
                .containsExactly(
                        tuple(Severity.SOFT, computed(new Condition.Figure("enterprises"), 100, "家")),
                        tuple(Severity.HARD, computed(new Condition.Figure("revenue_total"), 100, "亿元")),
                        tuple(
                                Severity.HARD,
                                computed(new Condition.Share("revenue_leading", "revenue_total"), 30, "%")));
    }

    @Test
    void article_9_cultivates_for_one_year_without_touching_the_ranking() {
        assertThat(RECOGNITION.cultivation())
                .hasValueSatisfying(rule -> assertThat(rule.years()).isOne())
                .hasValueSatisfying(rule -> assertThat(rule.firstOfEquals()).isFalse());
    }

    @Test
    void article_11_allows_three_for_city_and_field_and_two_for_a_zone() {
        QuotaRule quotas = RECOGNITION.quota().orElseThrow();

        assertThat(quotas.limits())
                .extracting(Limit::id, Limit::key, Limit::maximum)
                .containsExactly(tuple("CITY_FIELD", List.of("city", "field"), 3), tuple("ZONE", List.of("zone"), 2));
        assertThat(quotas.counts()).containsExactlyInAnyOrder("provincial", "national");
        assertThat(quotas.rule().severity()).isEqualTo(Severity.SOFT);
    }

    @Test
    void article_13_needs_the_recommendation_of_the_city_department() {
        assertThat(RECOGNITION.recommendation())
                .hasValueSatisfying(r -> assertThat(r.by()).isEqualTo("city-department"));
    }

    @Test
    void article_15_shows_the_list_for_five_working_days_from_the_next_day() {
        assertThat(RECOGNITION.notice())
                .hasValueSatisfying(n -> assertThat(n.workingDays()).isEqualTo(5))
                .hasValueSatisfying(n -> assertThat(n.sameDay()).isFalse());
    }

    @Test
    void article_21_bans_for_three_years_on_five_grounds() {
        assertThat(RECOGNITION.ban().years()).isEqualTo(3);
        assertThat(RECOGNITION.ban().causes()).hasSize(5);
        assertThat(RECOGNITION.ban().follows()).containsExactlyInAnyOrder("unit", "field");
        assertThat(EVALUATION.ban().causes()).isEqualTo(RECOGNITION.ban().causes());
    }

    @Test
    void articles_22_to_26_evaluate_the_year_before_and_revoke_after_two_failures_in_a_row() {
        EvaluationRule rule = EVALUATION.evaluation().orElseThrow();

        assertThat(rule.subjectYearOffset()).isEqualTo(-1);
        assertThat(rule.dimensions()).extracting(Label::zh).containsExactly("产业结构", "创新能力", "服务体系", "发展环境");
        assertThat(rule.grades()).extracting(g -> g.name().zh()).containsExactly("优秀", "良好", "合格", "不合格");
        assertThat(rule.grades()).allMatch(grade -> grade.passMark().isEmpty());
        assertThat(rule.revocation().consecutiveYears()).isEqualTo(2);
        assertThat(rule.revocation().gapBreaks()).isTrue();
        assertThat(rule.revocation().carriesBan()).isFalse();
    }

    @Test
    void layout_and_comments_do_not_change_the_hash_but_a_number_does() throws IOException {
        String text = shippedText();

        assertThat(read(text.replace("# ", "#  other words, ")).sha256()).isEqualTo(RECOGNITION.sha256());
        assertThat(read(text.replace("maximum: 3", "maximum: 4")).sha256()).isNotEqualTo(RECOGNITION.sha256());
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            maximum: 3                     | maximum: three                 | yaml.schema.type
            maximum: 3                     | maximum: -1                    | yaml.schema.minimum
            threshold: 30                  | treshold: 30                   | yaml.schema.required yaml.schema.additionalProperties
            issued: 2025-02-14             | issued: 2025-02-30             | yaml.schema.format
            severity: soft                 | severity: maybe                | yaml.schema.enum
            figure: enterprises            | figure: firms                  | policy.figure.unknown
            threshold: 100, unit: 家        | threshold: 100, unit: 亿元       | policy.computed.unit
            threshold: 30, unit: "%"       | threshold: 30, unit: 亿元        | policy.computed.unit
            id: a8-1-3-share               | id: a8-1-3                     | policy.rule.twice
            id: ZONE                       | id: CITY_FIELD                 | policy.limit.twice
            figure: enterprises,           | figure: enterprises, ratio: {numerator: enterprises, denominator: enterprises}, | policy.computed.measure
            "{place}{field}省级创新型产业集群" | "{field}集群"                  | yaml.schema.pattern
            operator: ">=", threshold: 30  | operator: "≥", threshold: 30   | yaml.schema.enum
            kind: recognition              | kind: evaluation               | yaml.schema.required
            """)
    void a_fault_is_reported_where_it_stands(String right, String wrong, String codes) throws IOException {
        String text = shippedText();
        int place = text.indexOf(right);
        assertThat(place).isNotNegative();
        int line = (int) text.substring(0, place).lines().count();

        List<Fault> faults = faults(text.substring(0, place) + wrong + text.substring(place + right.length()));

        assertThat(faults).extracting(Fault::code).containsExactlyInAnyOrder(codes.split(" "));
        assertThat(faults).allMatch(f -> f.column() > 0);
        int expected = codes.equals("yaml.schema.required") ? ROOT_LINE : line;
        assertThat(faults).allMatch(f -> f.line() == expected, "line " + expected);
    }

    @Test
    void line_and_column_are_exact_and_every_fault_is_shown_at_once() throws IOException {
        String text = shippedText();
        List<Fault> faults =
                faults(text.replace("workingDays: 5", "workingDays: 0").replace("maximum: 2 }", "maximum: two }"));
        String[] lines = text.lines().toArray(String[]::new);

        assertThat(faults)
                .extracting(Fault::path)
                .containsExactly("quotas.limits[1].maximum", "publicNotice.workingDays");
        for (Fault fault : faults) {
            assertThat(lines[fault.line() - 1].substring(fault.column() - 1)).matches("(2 }|5)");
        }
        assertThat(Texts.in(Locale.ENGLISH).get(faults.getLast()))
                .startsWith("p.yaml:" + faults.getLast().line() + ":16: Must not be less than 1");
    }

    @Test
    void stage_weights_that_do_not_sum_to_100_and_an_unknown_grade_are_reported() throws IOException {
        String text = Files.readString(Path.of("scoring-models/hubei-2025-evaluation.policy.yaml"));

        assertThat(faults(text.replace("weight: 60", "weight: 50").replace("grade: unqualified", "grade: bad")))
                .extracting(Fault::code)
                .containsExactly("policy.stage.weights", "policy.grade.unknown");
    }

    @Test
    void a_condition_is_either_looked_at_or_computed() throws IOException {
        String both = shippedText()
                .replace(
                        "          computed: { figure: enterprises",
                        "          manual: { evidence: { zh: 甲, en: a } }\n          computed: { figure: enterprises");

        assertThat(faults(both)).extracting(Fault::code).containsExactly("policy.condition.check");
    }

    @Test
    void a_city_that_is_also_a_county_is_one_unit_for_both_limits() {
        QuotaRule quotas = RECOGNITION.quota().orElseThrow();

        assertThat(quotas.attributes("4290", "F1", Optional.empty(), Optional.of("429004")))
                .isEqualTo(Map.of(
                        "city", Set.of("429004"),
                        "field", Set.of("F1"),
                        "zone", Set.of("429004"),
                        "county", Set.of("429004"),
                        "kind", Set.of("county")));
    }

    @Test
    void a_limit_may_hold_for_some_values_only_and_in_principle_only() throws IOException {
        String text = shippedText()
                .replaceFirst(
                        "key: \\[zone], maximum: 2 }",
                        "key: [zone], maximum: 1, severity: hard, where: { field: [F1, F2] } }");

        Limit limit = read(text).quota().orElseThrow().limits().getLast();

        assertThat(limit.severity()).isEqualTo(Severity.HARD);
        assertThat(limit.keys(Map.of("zone", Set.of("Z"), "field", Set.of("F2"))))
                .containsExactly(List.of("Z"));
        assertThat(limit.keys(Map.of("zone", Set.of("Z"), "field", Set.of("F3"))))
                .isEmpty();
    }

    @Test
    void grades_go_by_score_or_by_place_and_never_by_both() throws IOException {
        String text = Files.readString(Path.of("scoring-models/hubei-2025-evaluation.policy.yaml"));
        String shares = text.replace("consequence: support", "consequence: support, share: 20");

        assertThat(read(shares).evaluation().orElseThrow().grades().getFirst().share())
                .contains(new BigDecimal("20"));
        assertThat(faults(shares.replaceFirst(
                        "(name: \\{ zh: 良好.*consequence: none)", "$1, passMark: { operator: \">=\", score: 80 }")))
                .extracting(Fault::code)
                .containsExactly("policy.grade.both");
        assertThat(faults(shares.replaceFirst("(name: \\{ zh: 良好.*consequence: none)", "$1, share: 20")))
                .extracting(Fault::code)
                .containsExactly("policy.grade.order");
    }

    @Test
    void a_zone_counts_for_itself_and_for_its_county_only_if_the_policy_says_so() throws IOException {
        var zone = Optional.of("Z-donghu");
        var county = Optional.of("420111");
        QuotaRule other = read(shippedText().replace("zoneCountsAgainstCounty: false", "zoneCountsAgainstCounty: true"))
                .quota()
                .orElseThrow();

        assertThat(RECOGNITION
                        .quota()
                        .orElseThrow()
                        .attributes("4201", "F1", zone, county)
                        .get("zone"))
                .containsExactly("Z-donghu");
        assertThat(other.attributes("4201", "F1", zone, county).get("zone"))
                .containsExactlyInAnyOrder("Z-donghu", "420111");
    }

    private static Condition.Computed computed(Condition.Measure measure, int threshold, String unit) {
        return new Condition.Computed(measure, Operator.AT_LEAST, BigDecimal.valueOf(threshold), unit);
    }

    private static Policy read(String text) {
        return PolicyReader.read("p.yaml", text, new ArrayList<>()).orElseThrow();
    }

    private static List<Fault> faults(String text) {
        List<Fault> faults = new ArrayList<>();
        assertThat(PolicyReader.read("p.yaml", text, faults)).isEmpty();
        return faults;
    }

    private static String shippedText() throws IOException {
        return Files.readString(Path.of("scoring-models/hubei-2025-recognition.policy.yaml"));
    }

    @Test
    void the_source_is_named() {
        assertThat(RECOGNITION.source())
                .isEqualTo(new Policy.Source("湖北省创新型产业集群管理办法", "鄂科技规〔2025〕1号", LocalDate.of(2025, 2, 14)));
    }
}
