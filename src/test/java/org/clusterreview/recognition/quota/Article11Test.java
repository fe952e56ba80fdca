package org.clusterreview.recognition.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.rounds.policy.QuotaRule;
import org.clusterreview.rounds.policy.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Article 11: in principle no more than 3 clusters of one field in one city, and no more than 2 in one county or zone. What it
 * leaves open is a setting; every row says under which setting it holds.
 */
class Article11Test {

    /** Xiaogan with a county and a zone in it; Xiantao is city and county in one. */
    private static final String XIAOGAN = "420900";

    private static final String HANCHUAN = "420984";
    private static final String XIANTAO = "429004";

    /**
     * A unit is written {@code city/county/zone/field}, with {@code -} for none; the recognised ones with their level before
     * them.
     */
    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing is recognised | default | 420900/420984/-/F1 | | listed",
                "two of the field in the city | default | 420900/420984/-/F1 | provincial 420900/420902/-/F1; provincial 420900/420922/-/F1 | listed",
                "three of the field in the city | default | 420900/420984/-/F1 | provincial 420900/420902/-/F1; provincial 420900/420922/-/F1; provincial 420900/-/z9/F1 | CITY_FIELD",
                "three in the city in other fields | default | 420900/420984/-/F1 | provincial 420900/420902/-/F2; provincial 420900/420922/-/F2; provincial 420900/-/z9/F3 | listed",
                "three of the field in another city | default | 420900/420984/-/F1 | provincial 421000/421002/-/F1; provincial 421000/421003/-/F1; provincial 421000/-/z9/F1 | listed",
                "one in the county | default | 420900/420984/-/F1 | provincial 420900/420984/-/F2 | listed",
                "two in the county whatever their fields | default | 420900/420984/-/F1 | provincial 420900/420984/-/F2; provincial 420900/420984/-/F3 | ZONE",
                "two in the zone | default | 420900/-/z1/F1 | provincial 420900/-/z1/F2; provincial 420900/-/z1/F3 | ZONE",
                "both limits are full | default | 420900/-/z1/F1 | provincial 420900/-/z1/F1; provincial 420900/-/z1/F1; provincial 420900/420902/-/F1 | CITY_FIELD+ZONE",
                "national clusters count | default | 420900/420984/-/F1 | national 420900/420984/-/F2; national 420900/420984/-/F3 | ZONE",
                "national clusters do not count where so set | provincial-only | 420900/420984/-/F1 | national 420900/420984/-/F2; national 420900/420984/-/F3 | listed",
                "those under cultivation do not count | default | 420900/420984/-/F1 | cultivation 420900/420984/-/F2; cultivation 420900/420984/-/F3 | listed",
                "those under cultivation count where so set | cultivation-too | 420900/420984/-/F1 | cultivation 420900/420984/-/F2; cultivation 420900/420984/-/F3 | ZONE",
                "a zone's clusters are not its county's | default | 420900/420984/-/F1 | provincial 420900/420984/z1/F2; provincial 420900/420984/z1/F3 | listed",
                "a zone's clusters are its county's too where so set | zone-counts | 420900/420984/-/F1 | provincial 420900/420984/z1/F2; provincial 420900/420984/z1/F3 | ZONE",
                "a county's clusters bind its zone where so set | zone-counts | 420900/420984/z1/F1 | provincial 420900/420984/-/F2; provincial 420900/420984/-/F3 | ZONE",
                "city and county in one: two of other fields | default | 429000/429004/-/F1 | provincial 429000/429004/-/F2; provincial 429000/429004/-/F3 | ZONE",
                "city and county in one: two of the same field | default | 429000/429004/-/F1 | provincial 429000/429004/-/F1; provincial 429000/429004/-/F1 | ZONE",
                "city and county in one: another one of them | default | 429000/429005/-/F1 | provincial 429000/429004/-/F1; provincial 429000/429004/-/F1 | listed",
                "city and county in one: three of the field in all four | default | 429000/429021/-/F1 | provincial 429000/429004/-/F1; provincial 429000/429005/-/F1; provincial 429000/429006/-/F1 | listed",
                "city and county in one: its zone is a unit of its own | default | 429000/429004/z4/F1 | provincial 429000/429004/-/F2; provincial 429000/429004/-/F3 | listed",
                "city and county in one: its zone and it have one limit of the field | default | 429000/429004/z4/F1 | provincial 429000/429004/-/F1; provincial 429000/429004/-/F1; provincial 429000/429004/z5/F1 | CITY_FIELD"
            })
    void one_more_is_decided_on_by_what_is_recognised(
            String name, String setting, String candidate, String recognised, String expected) throws IOException {
        QuotaRule rule = policy(setting).quota().orElseThrow();
        List<Existing> existing = new ArrayList<>();
        if (recognised != null) {
            for (String one : recognised.split("; ")) {
                String[] parts = one.split(" ");
                if (rule.counts().contains(parts[0].toLowerCase(Locale.ROOT))) {
                    existing.add(new Existing(attributes(rule, parts[1]), 1));
                }
            }
        }

        Selection selection = Selection.byRank(
                List.of(new Candidate("a", new BigFraction(80), attributes(rule, candidate))),
                rule.limits(),
                existing,
                10);

        String reason = selection.decisions().getFirst().reason();
        assertThat(reason.isEmpty() ? "listed" : reason).isEqualTo(expected);
    }

    @Test
    void both_limits_hold_in_principle_so_that_two_people_may_go_beyond_them_with_a_reason() throws IOException {
        assertThat(policy("default").quota().orElseThrow().limits())
                .allMatch(limit -> limit.severity() == Severity.SOFT);
        assertThat(policy("strict").quota().orElseThrow().limits())
                .allMatch(limit -> limit.severity() == Severity.HARD);
    }

    @Test
    void of_several_in_one_round_those_ranked_first_take_the_room() throws IOException {
        QuotaRule rule = policy("default").quota().orElseThrow();
        List<Candidate> ranking = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ranking.add(new Candidate(
                    "c" + i, new BigFraction(90 - i), attributes(rule, XIAOGAN + "/42090" + i + "/-/F1")));
        }
        ranking.add(new Candidate("xt", new BigFraction(10), attributes(rule, "429000/" + XIANTAO + "/-/F1")));

        Selection selection = Selection.byRank(
                ranking,
                rule.limits(),
                List.of(new Existing(attributes(rule, XIAOGAN + "/" + HANCHUAN + "/-/F1"), 1)),
                10);

        assertThat(selection.decisions().stream().map(Decision::reason).toList())
                .isEqualTo(Arrays.asList("", "", "CITY_FIELD", "CITY_FIELD", ""));
    }

    private static java.util.Map<String, java.util.Set<String>> attributes(QuotaRule rule, String unit) {
        String[] parts = unit.split("/");
        return rule.attributes(parts[0], parts[3], given(parts[2]), given(parts[1]));
    }

    private static Optional<String> given(String code) {
        return code.equals("-") ? Optional.empty() : Optional.of(code);
    }

    private static Policy policy(String setting) throws IOException {
        String shipped = Files.readString(Path.of("scoring-models/hubei-2025-recognition.policy.yaml"));
        String text = switch (setting) {
            case "default" -> shipped;
            case "provincial-only" -> shipped.replace("counts: [provincial, national]", "counts: [provincial]");
            case "cultivation-too" ->
                shipped.replace("counts: [provincial, national]", "counts: [provincial, national, cultivation]");
            case "zone-counts" -> shipped.replace("zoneCountsAgainstCounty: false", "zoneCountsAgainstCounty: true");
            case "strict" ->
                shipped.replace(
                        "article: 第十一条\n  severity: soft\n  text: 原则上同一个市(州)同一产业领域的集群数量不超过3个,同一个县(市、区)、高新区(经开区)的集群总数不超过2个。\n  counts",
                        "article: 第十一条\n  severity: hard\n  text: 原则上\n  counts");
            default -> throw new IllegalArgumentException(setting);
        };
        assertThat(setting.equals("default")).isEqualTo(text.equals(shipped));
        return PolicyReader.read("p.yaml", text, new ArrayList<>()).orElseThrow();
    }
}
