package org.clusterreview.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;

import org.clusterreview.statistics.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Against all 3125 samples of five judges, enumerated elsewhere. */
class StabilityGoldenTest {

    private static final JsonNode EXPECTED =
            Golden.json("statistics/bootstrap_expected.json").path("A_12x5");

    @ParameterizedTest
    @CsvSource({"mean, 0", "trimmed_drop1hi1lo, 1"})
    void places_are_as_stable_as_all_samples_say(String name, int trim) {
        JsonNode golden = EXPECTED.path(name);

        Stability stability = JudgeBootstrap.of(
                        Golden.ratings("statistics/bootstrap_A_12x5.csv"),
                        new Trim(trim, trim),
                        golden.path("topK").intValue(),
                        1,
                        1)
                .orThrow();

        assertThat(stability.method()).isEqualTo(Stability.Method.ENUMERATION);
        assertThat(stability.samples()).isEqualTo(golden.path("resamples").longValue());
        assertThat(stability.places()).hasSize(golden.path("n").intValue());
        for (int a = 0; a < stability.places().size(); a++) {
            Place place = stability.places().get(a).orThrow();
            Golden.near(place.score(), golden.path("score").path(a));
            Golden.near(place.pTop(), golden.path("p_topK_ties_shared").path(a));
            Golden.near(place.pFirst(), golden.path("p_rank_min_1").path(a));
            assertThat(place.rankLow())
                    .isEqualTo(golden.path("rank_min_q025").path(a).intValue());
            assertThat(place.rankHigh())
                    .isEqualTo(golden.path("rank_min_q975").path(a).intValue());
        }
    }
}
