package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clusterreview.analysis.Groups.entry;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void quartiles_lie_straight_between_the_values_beside_them() {
        Distribution four = Distribution.of(Marks.of("40 10 30 20")).orThrow();

        assertThat(four.lowest()).hasToString("10");
        assertThat(four.lowerQuartile().orThrow()).hasToString("17.5");
        assertThat(four.median()).hasToString("25");
        assertThat(four.upperQuartile().orThrow()).hasToString("32.5");
        assertThat(four.highest()).hasToString("40");
        assertThat(four.mean()).hasToString("25");
    }

    @Test
    void fewer_than_three_values_have_no_quartiles_and_none_have_nothing() {
        Distribution two = Distribution.of(Marks.of("10 20")).orThrow();

        assertThat(two.median()).hasToString("15");
        assertThat(two.lowerQuartile().why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(two.upperQuartile().why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(Distribution.of(Marks.of("10")).orThrow().median()).hasToString("10");
        assertThat(Distribution.of(List.of())).isEqualTo(Statistic.undefined(Reason.NO_MARKS));
    }

    /** Commons Math 3.6.1 has type 7 of R by that name. */
    @Test
    void quartiles_are_those_of_type_seven_of_r() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 200; round++) {
            List<Exact> values = Marks.random(random, 3 + random.nextInt(20), 1, 40, 0).marks();
            Distribution found = Distribution.of(values).orThrow();

            assertThat(Doubles.of(found.lowerQuartile().orThrow())).isCloseTo(r7(values, 25), within(1e-12));
            assertThat(Doubles.of(found.median())).isCloseTo(r7(values, 50), within(1e-12));
            assertThat(Doubles.of(found.upperQuartile().orThrow())).isCloseTo(r7(values, 75), within(1e-12));
        }
    }

    private static double r7(List<Exact> values, double percent) {
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(Doubles.of(values), percent);
    }

    @Test
    void scores_are_told_apart_by_a_key_and_what_has_none_is_counted() {
        List<ApplicationResult> results = Groups.ranked(
                Groups.mean(),
                List.of(
                        entry("a", "1 90 90"),
                        entry("b", "1 70 70"),
                        entry("c", "1 60 60"),
                        entry("d", "1 50 50"),
                        entry("e")));
        Distributions found = Distributions.ofScores(results, result -> switch (result.application()) {
            case "a", "c" -> Optional.of("武汉");
            case "b" -> Optional.of("宜昌");
            default -> Optional.empty();
        });

        // e has no rank and d no city.
        assertThat(found.byKey()).containsOnlyKeys("宜昌", "武汉");
        assertThat(of(found, "武汉").mean()).hasToString("75");
        assertThat(of(found, "宜昌").n()).isEqualTo(1);
        assertThat(found.without()).isEqualTo(1);
    }

    @Test
    void parts_are_shares_of_the_most_that_they_can_bring() {
        ScoringModel model = Groups.mean();
        List<ApplicationResult> results =
                Groups.ranked(model, List.of(entry("a", "1 90 50"), entry("b", "1 70 60"), entry("c", "1 80 0")));
        Distributions found = Distributions.ofShares(model, results);

        assertThat(found.byKey().keySet()).containsExactly("quality", "effect");
        assertThat(of(found, "quality").median()).hasToString("0.8");
        assertThat(of(found, "effect").lowest()).hasToString("0");
        assertThat(of(found, "effect").upperQuartile().orThrow()).hasToString("0.55");
    }

    @Test
    void what_does_not_apply_has_no_share_and_is_not_nothing() {
        ScoringModel model = Groups.mean();
        Entry without = ScoringFixtures.entry("a", ScoringFixtures.sheets(Groups.INDICATORS, "1 90 n/a"));
        Distributions found =
                Distributions.ofShares(model, Groups.ranked(model, List.of(without, entry("b", "1 60 40"))));

        assertThat(of(found, "effect").n()).isEqualTo(1);
        assertThat(of(found, "effect").mean()).hasToString("0.4");
        // 90 of 100 points, which is more than the 60 that quality can bring by itself.
        assertThat(of(found, "quality").highest()).hasToString("1.5");
    }

    private static Distribution of(Distributions all, String key) {
        return Optional.ofNullable(all.byKey().get(key)).orElseThrow();
    }
}
