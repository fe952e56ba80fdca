package org.clusterreview.applications.formalcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.applications.formalcheck.Facts.Applicant;
import org.clusterreview.applications.formalcheck.Report.Standing;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.rules.CultivationPeriod;
import org.clusterreview.rounds.policy.BanRule.Cancellation;
import org.clusterreview.rounds.policy.Condition;
import org.clusterreview.rounds.policy.Label;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormalCheckTest {

    private static final Policy POLICY = PolicyReader.shipped("hubei-2025-recognition");

    private static final List<String> MATERIAL = POLICY.formalCheck().orElseThrow().attachments().stream()
            .map(wanted -> wanted.rule().id())
            .toList();

    private String name = "孝感高新区高端纸基材料省级创新型产业集群";
    private Optional<LocalDate> recognisedOn = Optional.empty();
    private Applicant applicant = Applicant.zone("high-tech", "national");
    private final Map<String, BigDecimal> figures = new HashMap<>(Map.of(
            "enterprises", new BigDecimal(164),
            "revenue_total", new BigDecimal(280),
            "revenue_leading", new BigDecimal(150)));
    private List<Cancellation> cancellations = List.of();
    private final Map<String, Finding> findings = allMet();
    private Set<String> exceptions = Set.of();
    private final Set<String> handedIn = new HashSet<>(MATERIAL);
    private List<Overlap.Ground> recognised = List.of();
    private List<Cultivated.Candidate> candidates = List.of();
    private Policy policy = POLICY;

    @Test
    void an_application_that_meets_every_rule_is_ready() {
        assertThat(check().standing()).isEqualTo(Standing.READY);
        assertThat(check().lines())
                .hasSize(5 + MATERIAL.size() + POLICY.conditions().size());
    }

    @Test
    void too_few_enterprises_are_remarked_and_do_not_block() {
        figures.put("enterprises", new BigDecimal(99));

        assertThat(check().standing()).isEqualTo(Standing.READY_WITH_REMARKS);
        assertThat(why("a8-1-2-enterprises"))
                .isEqualTo(Violation.at("a8-1-2-enterprises", "formal.figure.not-met", "99", "家", "≥", "100"));
    }

    @ParameterizedTest
    @CsvSource({"99.99, BLOCKED", "100, READY", "100.01, READY"})
    void total_revenue_below_100_blocks(BigDecimal revenue, Standing standing) {
        figures.put("revenue_total", revenue);
        figures.put("revenue_leading", revenue);

        assertThat(check().standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"300, 89.99, BLOCKED", "300, 90, READY", "300.0001, 90, BLOCKED"})
    void a_share_of_the_leading_industry_below_30_per_cent_blocks(
            BigDecimal total, BigDecimal leading, Standing standing) {
        figures.put("revenue_total", total);
        figures.put("revenue_leading", leading);

        assertThat(check().standing()).isEqualTo(standing);
    }

    @Test
    void a_share_is_exact_and_never_shown_as_if_it_reached_the_threshold() {
        figures.put("revenue_total", new BigDecimal("300.0000001"));
        figures.put("revenue_leading", new BigDecimal("90"));

        Measured measured = check().line("a8-1-3-share").measured().orElseThrow();

        assertThat(measured.value().compareTo(new BigFraction(30))).isNegative();
        assertThat(measured.shown()).isEqualByComparingTo("29.9999");
        assertThat(measured.figures()).containsOnlyKeys("revenue_total", "revenue_leading");
        assertThat(Texts.in(Locale.SIMPLIFIED_CHINESE).get(why("a8-1-3-share"))).isEqualTo("实际 29.9999%，要求 ≥ 30%");
    }

    @ParameterizedTest
    @MethodSource
    void a_manual_condition_found_not_met_blocks(String ruleId) {
        findings.put(ruleId, Finding.NOT_MET);

        assertThat(check().standing()).isEqualTo(Standing.BLOCKED);
        assertThat(check().blockedBy()).containsExactly(ruleId);
    }

    static List<String> a_manual_condition_found_not_met_blocks() {
        return manualRules();
    }

    @Test
    void a_condition_nobody_has_looked_at_keeps_the_check_incomplete() {
        findings.remove("a8-3-1");

        assertThat(check().standing()).isEqualTo(Standing.INCOMPLETE);
        assertThat(check().open()).containsExactly("a8-3-1");
    }

    @Test
    void a_missing_figure_is_never_zero() {
        figures.remove("revenue_total");

        assertThat(check().standing()).isEqualTo(Standing.INCOMPLETE);
        assertThat(check().line("a8-1-3-revenue").state()).isEqualTo(new State.Missing(List.of("revenue_total")));
        assertThat(check().line("a8-1-3-share").state()).isEqualTo(new State.Missing(List.of("revenue_total")));
    }

    @Test
    void a_share_of_nothing_is_not_defined() {
        figures.put("revenue_total", BigDecimal.ZERO);

        assertThat(check().line("a8-1-3-share").state()).isEqualTo(new State.Missing(List.of("revenue_total")));
        assertThat(check().blockedBy()).containsExactly("a8-1-3-revenue");
    }

    @Test
    void a_recorded_exception_lifts_what_is_not_met_and_stays_visible() {
        figures.put("revenue_total", new BigDecimal(50));
        figures.put("revenue_leading", new BigDecimal(40));
        exceptions = Set.of("a8-1-3-revenue");

        assertThat(check().standing()).isEqualTo(Standing.READY_WITH_REMARKS);
        assertThat(check().line("a8-1-3-revenue").state()).isInstanceOf(State.Excepted.class);
    }

    @Test
    void an_exception_does_not_stand_in_for_a_missing_figure() {
        figures.remove("revenue_total");
        exceptions = Set.of("a8-1-3-revenue", "a8-1-3-share");

        assertThat(check().standing()).isEqualTo(Standing.INCOMPLETE);
    }

    @Test
    void without_the_city_departments_recommendation_it_is_blocked() {
        findings.put("recommendation", Finding.NOT_MET);
        assertThat(why("recommendation").code()).isEqualTo("formal.recommendation.not-given");
        findings.remove("recommendation");
        assertThat(check().open()).containsExactly("recommendation");
    }

    @ParameterizedTest
    @CsvSource({
        "zone, high-tech, national, MET",
        "zone, economic, provincial, MET",
        "zone, economic, municipal, NOT_MET",
        "zone, bonded, provincial, NOT_MET",
        "zone, high-tech, , MISSING",
        "county, , , MET",
        "city-department, , , NOT_MET",
        ", , , MISSING"
    })
    void only_zones_of_provincial_level_or_above_and_counties_may_apply(
            String organisation, String type, String level, String expected) {
        applicant =
                new Applicant(Optional.ofNullable(organisation), Optional.ofNullable(type), Optional.ofNullable(level));

        assertThat(
                        switch (check().line("applicant-kind").state()) {
                            case State.Met ignored -> "MET";
                            case State.NotMet ignored -> "NOT_MET";
                            case State.Missing ignored -> "MISSING";
                            case State.Excepted ignored -> "EXCEPTED";
                            case State.AwaitingFinding ignored -> "AWAITING";
                        })
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "孝感高新区高端纸基材料创新型产业集群, , formal.name.ending",
        "高端纸基材料省级创新型产业集群, , formal.name.place",
        "孝感高新区省级创新型产业集群, , formal.name.field",
        "孝感高新区高端纸基材料创新型产业集群, 2024-12-01, ''",
        "孝感高新区高端纸基材料创新型产业集群, 2025-02-14, formal.name.ending",
        "孝感高新区高端纸基材料省级创新型产业集群, 2024-12-01, ''",
        "孝感高端纸基材料省级创新型产业集群, , ''"
    })
    void a_name_is_place_field_and_ending_and_older_clusters_keep_theirs(
            String clusterName, LocalDate recognised, String code) {
        name = clusterName;
        recognisedOn = Optional.ofNullable(recognised);

        assertThat(check().line("cluster-name").state() instanceof State.NotMet(var why) ? why.code() : "")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-02, U1, F1, true",
        "2023-03-01, U1, F1, false",
        "2025-01-01, U1, F2, false",
        "2025-01-01, U2, F1, false",
        "2026-03-02, U1, F1, false"
    })
    void a_cancelled_recognition_bans_unit_and_field_for_three_years(
            LocalDate on, String unit, String field, boolean banned) {
        cancellations = List.of(new Cancellation(on, Map.of("unit", unit, "field", field)));

        assertThat(check().blockedBy().contains("ban")).isEqualTo(banned);
    }

    @Test
    void a_ban_says_from_when_on_an_application_is_possible() {
        cancellations = List.of(new Cancellation(LocalDate.parse("2024-06-30"), Map.of("unit", "U1", "field", "F1")));

        assertThat(why("ban").args()).containsExactly(LocalDate.parse("2027-06-30"));
    }

    @Test
    void a_cap_on_intake_names_all_applications_that_share_it() {
        Limit one = new Limit("APPLICANT", new Label("每个申报主体", "applicant"), List.of("applicant"), 1);

        assertThat(IntakeCheck.excesses(
                        List.of(one),
                        new TreeMap<>(Map.of(
                                "A1", Map.of("applicant", Set.of("U1")),
                                "A2", Map.of("applicant", Set.of("U1")),
                                "A3", Map.of("applicant", Set.of("U2"))))))
                .containsExactly(new IntakeCheck.Excess(one, List.of("U1"), List.of("A1", "A2")));
    }

    @Test
    void a_blocked_application_is_blocked_even_while_something_is_missing() {
        findings.remove("a8-3-1");
        findings.put("a8-4-1", Finding.NOT_MET);

        assertThat(check().standing()).isEqualTo(Standing.BLOCKED);
    }

    @ParameterizedTest
    @MethodSource
    void material_that_is_missing_is_remarked_until_it_is_handed_in(String item) {
        handedIn.remove(item);

        assertThat(check().standing()).isEqualTo(Standing.READY_WITH_REMARKS);
        assertThat(why(item)).isEqualTo(Violation.at(item, "formal.material.missing"));
        assertThat(check().isUnmet(Line.Topic.MATERIAL)).isTrue();

        handedIn.add(item);
        assertThat(check().standing()).isEqualTo(Standing.READY);
    }

    static List<String> material_that_is_missing_is_remarked_until_it_is_handed_in() {
        return MATERIAL;
    }

    @Test
    void material_that_the_rule_insists_on_blocks_until_it_is_excepted() {
        policy = changed(
                "{ id: recommendation-letter, article: 第十三条, severity: soft",
                "{ id: recommendation-letter, article: 第十三条, severity: hard");
        handedIn.remove("recommendation-letter");
        assertThat(check().blockedBy()).containsExactly("recommendation-letter");

        exceptions = Set.of("recommendation-letter");
        assertThat(check().standing()).isEqualTo(Standing.READY_WITH_REMARKS);
    }

    @Test
    void a_recognised_cluster_of_the_same_unit_and_field_is_named_in_the_line() {
        recognised = List.of(new Overlap.Ground(Optional.of("C1"), "某集群", Set.of("U1"), "F1", List.of()));

        assertThat(check().standing()).isEqualTo(Standing.READY_WITH_REMARKS);
        assertThat(check().line("overlap").overlaps())
                .containsExactly(new Overlap.Shared("C1", "某集群", true, Optional.empty()));
        assertThat(why("overlap").args()).containsExactly(1);
    }

    @Test
    void cultivation_is_told_and_decides_nothing() {
        candidates = List.of(new Cultivated.Candidate(
                "培育集群", Set.of("U1"), "F1", Optional.of(CultivationPeriod.of(LocalDate.parse("2025-05-10"), 1))));

        assertThat(check().standing()).isEqualTo(Standing.READY);
        assertThat(check().cultivated())
                .containsExactly(new Cultivated(
                        "培育集群",
                        Optional.of(LocalDate.parse("2025-05-10")),
                        Optional.of(LocalDate.parse("2026-05-09")),
                        false));
    }

    private static Policy changed(String from, String to) {
        String text = new String(
                read("/scoring-models/hubei-2025-recognition.policy.yaml"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return PolicyReader.read("p", text.replace(from, to), new java.util.ArrayList<>())
                .orElseThrow();
    }

    private static byte[] read(String path) {
        try (var in = java.util.Objects.requireNonNull(PolicyReader.class.getResourceAsStream(path))) {
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Violation why(String ruleId) {
        return check().line(ruleId).state() instanceof State.NotMet(var why) ? why : Violation.of("met");
    }

    private Report check() {
        Facts facts = new Facts(
                name,
                Set.of("孝感高新区", "孝感"),
                recognisedOn,
                applicant,
                figures,
                "U1",
                "F1",
                cancellations,
                LocalDate.parse("2026-03-01"),
                handedIn,
                new Facts.Surroundings(
                        new Overlap.Ground(Optional.empty(), name, Set.of("U1"), "F1", List.of()),
                        recognised,
                        candidates));
        return new FormalCheck(policy).check(facts, findings, exceptions);
    }

    private static Map<String, Finding> allMet() {
        Map<String, Finding> findings = new HashMap<>();
        manualRules().forEach(id -> findings.put(id, Finding.MET));
        findings.put("recommendation", Finding.MET);
        return findings;
    }

    private static List<String> manualRules() {
        return POLICY.conditions().stream()
                .filter(c -> c.check() instanceof Condition.Manual)
                .map(c -> c.rule().id())
                .toList();
    }
}
