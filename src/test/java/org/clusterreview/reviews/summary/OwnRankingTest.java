package org.clusterreview.reviews.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clusterreview.reviews.summary.OwnRanking.Placed;
import org.junit.jupiter.api.Test;

class OwnRankingTest {

    private static Map<String, BigDecimal> totals(String... pairs) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (String pair : pairs) {
            totals.put(pair.substring(0, 1), new BigDecimal(pair.substring(2)));
        }
        return totals;
    }

    @Test
    void the_highest_total_comes_first() {
        assertThat(OwnRanking.of(totals("a 70", "b 90.5", "c 80")))
                .extracting(Placed::key, Placed::place, Placed::shared)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", 1, false),
                        org.assertj.core.groups.Tuple.tuple("c", 2, false),
                        org.assertj.core.groups.Tuple.tuple("a", 3, false));
    }

    @Test
    void equal_totals_share_a_place_and_the_next_is_passed_over() {
        assertThat(OwnRanking.of(totals("a 80", "b 90", "c 80.00", "d 70")))
                .extracting(Placed::key, Placed::place, Placed::shared)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", 1, false),
                        org.assertj.core.groups.Tuple.tuple("a", 2, true),
                        org.assertj.core.groups.Tuple.tuple("c", 2, true),
                        org.assertj.core.groups.Tuple.tuple("d", 4, false));
    }

    @Test
    void without_totals_there_is_no_order() {
        assertThat(OwnRanking.of(totals())).isEmpty();
    }
}
