package org.clusterreview.recognition.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.recognition.quota.QuotaFixtures.ARTICLE_11;
import static org.clusterreview.recognition.quota.QuotaFixtures.candidate;
import static org.clusterreview.recognition.quota.QuotaFixtures.existing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    @ParameterizedTest(name = "{0} of the field and {1} of the zone recognised: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | ''
            2 | 0 | ''
            3 | 0 | CITY_FIELD
            4 | 0 | CITY_FIELD
            0 | 1 | ''
            0 | 2 | ZONE
            2 | 1 | ''
            2 | 2 | ZONE
            3 | 1 | CITY_FIELD
            3 | 2 | CITY_FIELD+ZONE
            """)
    void article_11_decides_on_one_more_by_what_is_recognised(int ofField, int ofZone, String reason) {
        var recognised = List.of(existing("武汉", "光电子", "elsewhere", ofField), existing("武汉", "other", "东湖", ofZone));

        var selection = Selection.byRank(List.of(candidate("A", "90", "武汉", "光电子", "东湖")), ARTICLE_11, recognised, 10);

        assertThat(selection.decisions().getFirst().reason()).isEqualTo(reason);
        assertThat(selection.decisions().getFirst().listed()).isEqualTo(reason.isEmpty());
    }

    @Test
    void the_fourth_of_a_city_and_field_is_stopped_and_the_next_field_goes_on() {
        var selection = Selection.byRank(
                List.of(
                        candidate("A", "95", "武汉", "光电子", "Z1"),
                        candidate("B", "94", "武汉", "光电子", "Z2"),
                        candidate("C", "93", "武汉", "光电子", "Z3"),
                        candidate("D", "92", "武汉", "光电子", "Z4"),
                        candidate("E", "91", "武汉", "北斗", "Z4"),
                        candidate("F", "90", "襄阳", "光电子", "Z5")),
                ARTICLE_11,
                List.of(),
                10);

        assertThat(selection.decisions())
                .extracting(Decision::reason)
                .containsExactly("", "", "", "CITY_FIELD", "", "");
    }

    @Test
    void a_reason_tells_what_fills_the_limit() {
        var selection = Selection.byRank(
                List.of(candidate("A", "95", "武汉", "北斗", "东湖"), candidate("B", "94", "武汉", "光电子", "东湖")),
                ARTICLE_11,
                List.of(existing("武汉", "生物", "东湖", 1)),
                10);

        assertThat(selection.decisions().get(1).reasons())
                .containsExactly(new Reason.LimitReached(QuotaFixtures.ZONE, List.of("东湖"), 1, 1));
    }

    @Test
    void once_the_places_are_used_up_no_limit_is_named_any_more() {
        var selection = Selection.byRank(
                List.of(
                        candidate("A", "95", "武汉", "北斗", "东湖"),
                        candidate("B", "94", "武汉", "光电子", "东湖"),
                        candidate("C", "93", "武汉", "生物", "东湖")),
                ARTICLE_11,
                List.of(),
                2);

        assertThat(selection.decisions().getLast().reasons()).containsExactly(new Reason.ListFull(2));
    }

    @Test
    void a_limit_whose_attribute_is_missing_does_not_apply() {
        var nowhere = new Existing(Map.of("zone", Set.of("东湖")), 2);
        var selection =
                Selection.byRank(List.of(candidate("A", "95", "武汉", "北斗", "江岸")), ARTICLE_11, List.of(nowhere), 1);

        assertThat(selection.listed()).hasSize(1);
    }

    @Test
    void a_zone_that_also_counts_against_its_county_is_stopped_by_either() {
        var candidate = new Candidate(
                "A",
                QuotaFixtures.exact("90"),
                Map.of("city", Set.of("武汉"), "field", Set.of("北斗"), "zone", Set.of("东湖", "洪山")));

        var selection = Selection.byRank(List.of(candidate), ARTICLE_11, List.of(existing("武汉", "光电子", "洪山", 2)), 10);

        assertThat(selection.decisions().getFirst().reason()).isEqualTo("ZONE");
    }

    @Test
    void the_cutoff_tie_names_all_that_share_the_last_score_listed_or_not() {
        var selection = Selection.byRank(
                List.of(
                        candidate("A", "95", "C1", "F1", "Z1"),
                        candidate("B", "90", "C1", "F2", "Z2"),
                        candidate("C", "90", "C2", "F1", "Z3"),
                        candidate("D", "89", "C2", "F2", "Z4")),
                ARTICLE_11,
                List.of(),
                2);

        assertThat(selection.cutoffTie()).containsExactly("B", "C");
    }

    @Test
    void without_places_nothing_is_listed_and_nothing_is_tied() {
        var selection = Selection.byRank(List.of(candidate("A", "95", "C1", "F1", "Z1")), ARTICLE_11, List.of(), 0);

        assertThat(selection.decisions().getFirst().reason()).isEqualTo("LIST_FULL");
        assertThat(selection.cutoffTie()).isEmpty();
    }

    @Test
    void the_same_id_twice_is_a_mistake_of_the_caller() {
        var twice = candidate("A", "95", "C1", "F1", "Z1");
        assertThatThrownBy(() -> Selection.byRank(List.of(twice, twice), ARTICLE_11, List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
