package org.clusterreview.statistics.outliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutliersTest {

    private static final BigDecimal STRICT = new BigDecimal("0.01");

    @Test
    void two_marks_cannot_stand_out_from_each_other() {
        assertThat(Grubbs.of(Marks.of("60 90")).why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(Dixon.of(Marks.of("60 90")).why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(Grubbs.of(List.of()).why()).contains(Reason.NO_MARKS);
    }

    @Test
    void equal_marks_have_no_outlier() {
        MarksReport report = MarksReport.of(Marks.row("88 88 88 88 88"));

        assertThat(report.grubbs().why()).contains(Reason.ALL_EQUAL);
        assertThat(report.dixon().why()).contains(Reason.ALL_EQUAL);
        assertThat(report.modifiedZ().why()).contains(Reason.MAD_ZERO);
        assertThat(report.flags()).isEmpty();
    }

    @Test
    void one_mark_against_equal_ones_is_as_far_out_as_can_be() {
        Grubbs grubbs = Grubbs.of(Marks.of("88 88 60 88 88")).orThrow();

        assertThat(grubbs.index()).isEqualTo(2);
        assertThat(grubbs.g()).isCloseTo(grubbs.gMax(), within(1e-12));
        assertThat(grubbs.pTwoSided()).isZero();
        assertThat(Dixon.of(Marks.of("88 88 60 88 88")).orThrow().r10()).isEqualTo(Exact.ONE);
    }

    @Test
    void a_flag_names_the_column_also_where_marks_before_it_are_missing() {
        MarksReport report = MarksReport.of(Marks.row("- 85 86.5 - 87 88 60"));

        assertThat(report.flags())
                .containsExactly(
                        new Flag(6, Criterion.GRUBBS, STRICT),
                        new Flag(6, Criterion.DIXON, STRICT),
                        new Flag(6, Criterion.MODIFIED_Z, ModifiedZ.LIMIT));
        assertThat(report.modifiedZ().orThrow()).hasSize(7);
        assertThat(report.modifiedZ().orThrow().getFirst()).isEqualTo(Optional.empty());
    }

    @Test
    void a_missing_mark_is_not_a_zero() {
        assertThat(MarksReport.of(Marks.row("85 86 87 -")).location().n()).isEqualTo(3);
        assertThat(MarksReport.of(Marks.row("85 86 87 0")).location().n()).isEqualTo(4);
    }

    @Test
    void of_equally_far_marks_the_first_is_named() {
        assertThat(Grubbs.of(Marks.of("2 1 3")).orThrow().index()).isEqualTo(1);
        assertThat(Dixon.of(Marks.of("2 3 1")).orThrow().index()).isEqualTo(2);
    }

    @Test
    void critical_values_of_dixon_end_at_thirty_marks() {
        List<Exact> many = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            many.add(Exact.of(i));
        }

        assertThat(Dixon.of(many.subList(0, 30)).orThrow().critical05().known()).isPresent();
        assertThat(Dixon.of(many).orThrow().critical05().why()).contains(Reason.BEYOND_TABLE);
    }

    @ParameterizedTest
    @CsvSource({"5, 1.789, false, false", "7, 2.268, true, false", "9, 2.667, true, false", "11, 3.015, true, true"})
    void a_limit_on_z_may_never_fire(int n, double largest, boolean two, boolean three) {
        Reach reach = Reach.of(n);

        assertThat(reach.largestZ()).isCloseTo(largest, within(5e-4));
        assertThat(reach.canExceed(2)).isEqualTo(two);
        assertThat(reach.canExceed(3)).isEqualTo(three);
    }

    @Test
    void with_the_deviation_of_the_population_five_marks_reach_just_two() {
        assertThat(Reach.of(5).largestZOfPopulation()).isEqualTo(2);
        assertThat(Reach.of(6).rates()).isEmpty();
    }

    /** 20,000 seeded panels: the standard error of a rate of 5 % is 0.0015. */
    @ParameterizedTest
    @ValueSource(ints = {5, 7, 9})
    void normal_panels_are_flagged_as_often_as_is_said(int n) {
        SplittableRandom random = new SplittableRandom(n);
        int panels = 20_000;
        int grubbsFlags = 0;
        int dixonFlags = 0;
        int zFlags = 0;
        double critical = Grubbs.of(Marks.of("1 2 4 8 16 32 64 128 256").subList(0, n))
                .orThrow()
                .criticalTwoSided05();
        double dixonCritical = Dixon.of(Marks.of("1 2 4 8 16 32 64 128 256").subList(0, n))
                .orThrow()
                .critical05()
                .orThrow();
        for (int i = 0; i < panels; i++) {
            double[] x = random.doubles(n).map(u -> normal(random)).sorted().toArray();
            grubbsFlags += g(x) > critical ? 1 : 0;
            double gap = Math.max(x[1] - x[0], x[n - 1] - x[n - 2]);
            dixonFlags += gap / (x[n - 1] - x[0]) > dixonCritical ? 1 : 0;
            zFlags += modifiedZ(x) > 3.5 ? 1 : 0;
        }
        Reach.Rates rates = Reach.of(n).rates().orElseThrow();
        assertThat(grubbsFlags / (double) panels).isCloseTo(rates.falseGrubbs05(), within(0.006));
        assertThat(dixonFlags / (double) panels).isCloseTo(rates.falseDixon05(), within(0.006));
        assertThat(zFlags / (double) panels).isCloseTo(rates.falseModifiedZ(), within(0.012));
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static double g(double[] sorted) {
        double mean = java.util.Arrays.stream(sorted).average().orElseThrow();
        double squares = java.util.Arrays.stream(sorted)
                .map(v -> (v - mean) * (v - mean))
                .sum();
        double far = Math.max(mean - sorted[0], sorted[sorted.length - 1] - mean);
        return far / Math.sqrt(squares / (sorted.length - 1));
    }

    private static double modifiedZ(double[] sorted) {
        double median = sorted[sorted.length / 2];
        double[] distances = java.util.Arrays.stream(sorted)
                .map(v -> Math.abs(v - median))
                .sorted()
                .toArray();
        return 0.6745 * distances[distances.length - 1] / distances[distances.length / 2];
    }

    @Test
    void doubles_and_fractions_meet() {
        assertThat(Doubles.of(Exact.ONE.dividedBy(Exact.of(3)))).isEqualTo(1.0 / 3);
    }
}
