package org.clusterreview.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    @ParameterizedTest
    @CsvSource({"1 2 3, TOO_FEW_APPLICATIONS", "1/2/3, TOO_FEW_EXPERTS", "1 2/- 3, MISSING_MARKS", "- -/- -, NO_MARKS"})
    void correlation_and_concordance_need_a_full_table_of_two_by_two(String table, Reason reason) {
        assertThat(IntraclassCorrelation.of(Marks.table(table), 0.95).why()).contains(reason);
        assertThat(KendallW.of(Marks.table(table)).why()).contains(reason);
    }

    @Test
    void experts_who_agree_to_the_digit_have_correlation_one_and_no_f() {
        Icc icc = IntraclassCorrelation.of(Marks.table("80 80/85 85/91 91"), 0.95)
                .orThrow()
                .getFirst();

        assertThat(icc.value()).isEqualTo(Statistic.of(1.0));
        assertThat(icc.f().why()).contains(Reason.NO_RESIDUAL);
        assertThat(icc.lower().why()).contains(Reason.NO_RESIDUAL);
    }

    @Test
    void equal_marks_say_nothing_on_agreement() {
        Ratings equal = Marks.table("80 80/80 80/80 80");

        assertThat(IntraclassCorrelation.of(equal, 0.95).orThrow())
                .allMatch(icc -> icc.value().why().equals(Optional.of(Reason.NO_VARIANCE_BETWEEN)))
                .allMatch(icc -> icc.p().why().equals(Optional.of(Reason.NO_RESIDUAL)));
        assertThat(KendallW.of(equal).why()).contains(Reason.ALL_TIED);
        assertThat(KrippendorffAlpha.of(equal, Scale.INTERVAL).why()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void applications_that_do_not_differ_have_no_reliability_of_the_mean() {
        List<Icc> all =
                IntraclassCorrelation.of(Marks.table("70 90/90 70/80 80"), 0.95).orThrow();

        assertThat(all.get(0).value()).isEqualTo(Statistic.of(-1.0));
        assertThat(all.get(3).value().why()).contains(Reason.NO_VARIANCE_BETWEEN);
        assertThat(all.get(3).lower().why()).contains(Reason.NO_VARIANCE_BETWEEN);
        assertThat(all.get(0).p()).isEqualTo(Statistic.of(1.0));
    }

    @Test
    void one_who_marks_higher_throughout_lowers_absolute_agreement_alone() {
        List<Icc> all =
                IntraclassCorrelation.of(Marks.table("70 80/75 85/83 92"), 0.95).orThrow();

        assertThat(all.get(IccForm.THREE_SINGLE.ordinal()).value().orThrow()).isGreaterThan(0.99);
        assertThat(all.get(IccForm.TWO_SINGLE.ordinal()).value().orThrow()).isLessThan(0.6);
    }

    @Test
    void concordance_is_one_for_the_same_order_and_zero_for_opposite_ones() {
        assertThat(KendallW.of(Marks.table("1 10/2 20/3 30")).orThrow().wTies()).isEqualTo(Exact.ONE);
        assertThat(KendallW.of(Marks.table("1 30/2 20/3 10")).orThrow().wTies()).isEqualTo(Exact.ZERO);
    }

    @Test
    void alpha_needs_two_marks_of_one_application() {
        assertThat(KrippendorffAlpha.of(Marks.table("1 -/- 2"), Scale.NOMINAL).why())
                .contains(Reason.NO_PAIRS);
    }

    @Test
    void ratios_need_marks_from_zero_on() {
        assertThat(KrippendorffAlpha.of(Marks.table("-1 2/3 4"), Scale.RATIO).why())
                .contains(Reason.NEGATIVE_ON_RATIO_SCALE);
        assertThat(KrippendorffAlpha.of(Marks.table("0 0/3 4"), Scale.RATIO).known())
                .isPresent();
    }

    @Test
    void an_application_with_a_single_mark_does_not_count_for_alpha() {
        for (Scale scale : Scale.values()) {
            assertThat(KrippendorffAlpha.of(Marks.table("1 2/3 3/- 9"), scale))
                    .isEqualTo(KrippendorffAlpha.of(Marks.table("1 2/3 3"), scale));
        }
    }

    /** By deviations from means, in floating point. */
    @Test
    void mean_squares_are_those_of_the_definition() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 60; round++) {
            int n = 2 + random.nextInt(7);
            int k = 2 + random.nextInt(5);
            Ratings ratings = Marks.random(random, n, k, 30, 0);
            double[][] x = new double[n][];
            for (int i = 0; i < n; i++) {
                x[i] = Doubles.of(ratings.marks(i));
            }
            MeanSquares squares = MeanSquares.of(ratings).orThrow();
            double between = 0;
            double within = 0;
            double residual = 0;
            for (int i = 0; i < n; i++) {
                between += k * Math.pow(rowMean(x, i) - mean(x), 2) / (n - 1);
                for (int j = 0; j < k; j++) {
                    within += Math.pow(x[i][j] - rowMean(x, i), 2) / (n * (k - 1));
                    residual += Math.pow(x[i][j] - rowMean(x, i) - columnMean(x, j) + mean(x), 2) / ((n - 1) * (k - 1));
                }
            }
            assertThat(Doubles.of(squares.between())).isCloseTo(between, within(1e-9));
            assertThat(Doubles.of(squares.within())).isCloseTo(within, within(1e-9));
            assertThat(Doubles.of(squares.residual())).isCloseTo(residual, within(1e-9));
        }
    }

    private static double mean(double[][] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += rowMean(x, i);
        }
        return sum / x.length;
    }

    private static double rowMean(double[][] x, int row) {
        return java.util.Arrays.stream(x[row]).average().orElseThrow();
    }

    private static double columnMean(double[][] x, int column) {
        return java.util.Arrays.stream(x)
                .mapToDouble(row -> row[column])
                .average()
                .orElseThrow();
    }

    @Test
    void limits_enclose_the_value_and_forms_of_the_mean_are_spearman_brown_of_the_single_ones() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 100; round++) {
            int k = 2 + random.nextInt(5);
            List<Icc> all = IntraclassCorrelation.of(Marks.random(random, 3 + random.nextInt(8), k, 40, 0), 0.95)
                    .orThrow();
            for (int form = 0; form < 3; form++) {
                double r = all.get(form).value().orThrow();
                int at = form;
                all.get(form + 3)
                        .value()
                        .known()
                        .ifPresent(mean -> assertThat(mean)
                                .as(at + " " + r)
                                .isCloseTo(k * r / (1 + (k - 1) * r), within(1e-6 * Math.max(1, Math.abs(mean)))));
                // Satterthwaite's degrees of freedom are no guarantee for ICC(2,1) where it is negative.
                if (form != IccForm.TWO_SINGLE.ordinal() || r > 0) {
                    all.get(form)
                            .lower()
                            .known()
                            .ifPresent(lower -> assertThat(lower).isLessThanOrEqualTo(r));
                    all.get(form)
                            .upper()
                            .known()
                            .ifPresent(upper -> assertThat(upper).isGreaterThanOrEqualTo(r));
                }
            }
        }
    }

    /** By the coincidence matrix as the paper writes it. */
    @ParameterizedTest
    @EnumSource
    void alpha_is_that_of_the_coincidence_matrix(Scale scale) {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 100; round++) {
            Ratings ratings = Marks.random(random, 2 + random.nextInt(8), 2 + random.nextInt(4), 6, 25);
            KrippendorffAlpha.of(ratings, scale)
                    .known()
                    .ifPresent(alpha -> assertThat(alpha).isCloseTo(byMatrix(ratings, scale), within(1e-10)));
        }
    }

    private static double byMatrix(Ratings ratings, Scale scale) {
        List<Exact> values = List.copyOf(new TreeSet<>(ratings.marks()));
        double[][] o = new double[values.size()][values.size()];
        for (int unit = 0; unit < ratings.applications(); unit++) {
            List<Exact> marks = ratings.marks(unit);
            for (int i = 0; i < marks.size(); i++) {
                for (int j = 0; j < marks.size(); j++) {
                    if (i != j) {
                        o[values.indexOf(marks.get(i))][values.indexOf(marks.get(j))] += 1.0 / (marks.size() - 1);
                    }
                }
            }
        }
        double[] n = new double[values.size()];
        double all = 0;
        for (int c = 0; c < n.length; c++) {
            n[c] = java.util.Arrays.stream(o[c]).sum();
            all += n[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < n.length; c++) {
            for (int d = 0; d < n.length; d++) {
                double delta = c == d ? 0 : delta(scale, values, n, Math.min(c, d), Math.max(c, d));
                observed += o[c][d] * delta / all;
                expected += n[c] * n[d] * delta / (all * (all - 1));
            }
        }
        return 1 - observed / expected;
    }

    private static double delta(Scale scale, List<Exact> values, double[] n, int c, int d) {
        double low = Doubles.of(values.get(c));
        double high = Doubles.of(values.get(d));
        double between = -(n[c] + n[d]) / 2;
        for (int g = c; g <= d; g++) {
            between += n[g];
        }
        return switch (scale) {
            case NOMINAL -> 1;
            case ORDINAL -> between * between;
            case INTERVAL -> (high - low) * (high - low);
            case RATIO -> Math.pow((high - low) / (high + low), 2);
        };
    }

    @Test
    void neither_the_order_of_experts_nor_of_applications_matters() {
        Ratings ratings = Marks.table("1 2 4/3 3 5/2 6 6");
        Ratings mixed = Marks.table("6 2 6/4 1 2/5 3 3");

        assertThat(KendallW.of(mixed)).isEqualTo(KendallW.of(ratings));
        assertThat(MeanSquares.of(mixed)).isEqualTo(MeanSquares.of(ratings));
    }
}
