package org.clusterreview.appraisals.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clusterreview.appraisals.form.OverallStanding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverallStandingTest {

    private static final GradeLines LINES = AppraisalForm.standard().lines();
    private static final StandingRule RULE = StandingRule.standard();

    private static PastAppraisal of(int points, String... failed) {
        return new PastAppraisal(points, LINES.of(points), List.of(failed));
    }

    private static OverallStanding standing(int... points) {
        return OverallStanding.of(
                Arrays.stream(points).mapToObj(OverallStandingTest::of).toList(), RULE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "90 : GOOD",
                "90 62 90 : GOOD",
                "59 : WATCH",
                "59 90 90 90 90 : WATCH",
                "62 63 90 : WATCH",
                "59 90 58 : SUSPENSION_PROPOSED",
                "90 90 90 90 90 59 58 : GOOD",
                "59 90 90 90 90 58 : WATCH"
            })
    void the_last_five_tell_how_an_expert_stands(String points, Level level) {
        int[] given = Arrays.stream(points.strip().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();

        assertThat(standing(given).level()).isEqualTo(level);
    }

    @Test
    void nobody_stands_by_nothing() {
        assertThat(standing()).isEqualTo(new OverallStanding(Level.NONE, List.of(), 0));
    }

    @Test
    void one_grave_failure_proposes_a_suspension_whatever_the_sum() {
        OverallStanding standing = OverallStanding.of(List.of(of(92), of(90, "integrity")), RULE);

        assertThat(standing.level()).isEqualTo(Level.SUSPENSION_PROPOSED);
        assertThat(standing.reasons()).containsExactly(new StandingReason.Failed("integrity"));
    }

    @Test
    void every_reason_to_watch_is_told() {
        assertThat(standing(59, 62).reasons())
                .containsExactly(
                        new StandingReason.Unqualified(1, 2),
                        new StandingReason.Weak(2, 2),
                        new StandingReason.LowMean(new BigDecimal("60.5"), 65, 2));
    }

    @Test
    void the_mean_decides_exactly_and_not_as_it_is_shown() {
        StandingRule meanAlone = new StandingRule(30, 30, 30, 65);
        List<PastAppraisal> close = new ArrayList<>(java.util.Collections.nCopies(29, of(65)));
        close.add(of(64));

        assertThat(OverallStanding.of(close, meanAlone).reasons())
                .containsExactly(new StandingReason.LowMean(new BigDecimal("65.0"), 65, 30));
    }

    @Test
    void a_rule_looks_at_something() {
        assertThatThrownBy(() -> new StandingRule(0, 1, 1, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_better_appraisal_in_place_of_another_never_makes_it_worse() {
        SplittableRandom chance = new SplittableRandom(20261128);
        for (int round = 0; round < 2_000; round++) {
            int[] points = chance.ints(1 + chance.nextInt(7), 40, 101).toArray();
            Level before = standing(points).level();
            int raised = chance.nextInt(points.length);
            points[raised] = points[raised] + chance.nextInt(101 - points[raised]);

            assertThat(standing(points).level()).isLessThanOrEqualTo(before);
        }
    }
}
