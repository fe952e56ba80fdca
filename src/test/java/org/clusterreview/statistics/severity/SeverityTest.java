package org.clusterreview.statistics.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.agreement.MeanSquares;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.api.Test;

class SeverityTest {

    /** {@code "a x 80, b x 85"}: application, expert, mark. */
    private static List<Observation> marks(String text) {
        return Arrays.stream(text.split(", *"))
                .map(one -> one.split(" "))
                .map(cells -> new Observation(cells[0], cells[1], Marks.exact(cells[2])))
                .toList();
    }

    private static List<Observation> observations(Ratings ratings) {
        List<Observation> all = new ArrayList<>();
        for (int a = 0; a < ratings.applications(); a++) {
            for (int e = 0; e < ratings.experts(); e++) {
                String application = "a" + a;
                String expert = "e" + e;
                ratings.mark(a, e).ifPresent(mark -> all.add(new Observation(application, expert, mark)));
            }
        }
        return all;
    }

    @Test
    void no_marks_have_no_component_and_nothing_to_compare() {
        assertThat(Severity.of(List.of()).fits()).isEmpty();
        assertThat(Severity.of(List.of()).difference("a", "b").why()).contains(Reason.NO_MARKS);
    }

    @Test
    void a_chain_of_common_marks_connects_and_an_anchor_joins_two_panels() {
        List<Observation> apart = marks("a x 80, b x 85, b y 70, c z 90, d z 91");

        assertThat(Component.of(apart))
                .extracting(Component::applications)
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
        List<Observation> joined = new ArrayList<>(apart);
        joined.addAll(marks("d y 60"));
        assertThat(Component.of(joined)).hasSize(1);
    }

    @Test
    void an_application_and_an_expert_of_the_same_name_are_two() {
        assertThat(Component.of(marks("1 2 80, 2 1 90"))).hasSize(2);
    }

    @Test
    void an_expert_who_marks_higher_has_a_severity_above_zero() {
        AdditiveFit fit = Severity.of(marks("a x 80, a y 90, b x 70, b y 80"))
                .fits()
                .getFirst()
                .additive();

        assertThat(fit.severity().get("y")).isCloseTo(5, within(1e-12));
        assertThat(fit.severity().get("x")).isCloseTo(-5, within(1e-12));
        assertThat(fit.grandMean()).isCloseTo(80, within(1e-12));
        assertThat(fit.adjusted().get("a")).isCloseTo(85, within(1e-12));
        assertThat(fit.sigma().orThrow()).isCloseTo(0, within(1e-10));
        assertThat(fit.expertsDiffer().why()).contains(Reason.NO_RESIDUAL);
    }

    @Test
    void marks_that_the_model_explains_have_no_random_effects() {
        assertThat(Severity.of(marks("a x 80, a y 90, b x 70, b y 80"))
                        .fits()
                        .getFirst()
                        .random()
                        .why())
                .contains(Reason.NO_RESIDUAL);
        assertThat(Severity.of(marks("a x 80, a y 80, b x 80, b y 80"))
                        .fits()
                        .getFirst()
                        .random()
                        .why())
                .contains(Reason.NO_RESIDUAL);
    }

    @Test
    void a_chain_without_a_circle_leaves_no_degrees_of_freedom() {
        Severity.Fit fit =
                Severity.of(marks("a x 80, b x 85, b y 70, c y 71")).fits().getFirst();

        assertThat(fit.additive().dfResidual()).isZero();
        assertThat(fit.additive().sigma().why()).contains(Reason.NO_DEGREES_OF_FREEDOM);
        assertThat(fit.random().why()).contains(Reason.NO_DEGREES_OF_FREEDOM);
        assertThat(fit.additive().adjusted().get("c")).isCloseTo(78.5, within(1e-10));
    }

    @Test
    void a_single_expert_or_application_has_nothing_to_be_compared_with() {
        assertThat(Severity.of(marks("a x 80, b x 85"))
                        .fits()
                        .getFirst()
                        .random()
                        .why())
                .contains(Reason.TOO_FEW_EXPERTS);
        assertThat(Severity.of(marks("a x 80, a y 85"))
                        .fits()
                        .getFirst()
                        .random()
                        .why())
                .contains(Reason.TOO_FEW_APPLICATIONS);
        assertThat(Severity.of(marks("a x 80, b x 85"))
                        .fits()
                        .getFirst()
                        .additive()
                        .expertsDiffer()
                        .why())
                .contains(Reason.TOO_FEW_EXPERTS);
    }

    @Test
    void experts_with_few_marks_are_named() {
        List<Observation> all = new ArrayList<>();
        for (int a = 0; a < 9; a++) {
            all.add(new Observation("a" + a, "many", Exact.of(70 + a)));
        }
        all.addAll(marks("a0 few 80, a1 few 82"));

        assertThat(Severity.of(all).fits().getFirst().fewMarks()).containsExactly("few");
    }

    /** Least squares by the pseudo-inverse of the whole design. */
    @Test
    void effects_are_those_of_the_whole_design_matrix() {
        SplittableRandom random = new SplittableRandom(23);
        for (int round = 0; round < 60; round++) {
            Ratings ratings = Marks.random(random, 3 + random.nextInt(6), 2 + random.nextInt(5), 40, 30);
            List<Observation> observations = observations(ratings);
            for (Severity.Fit fit : Severity.of(observations).fits()) {
                assertThat(fit.additive().severity().values().stream()
                                .mapToDouble(v -> v)
                                .sum())
                        .isCloseTo(0, within(1e-9));
                compare(fit, byPseudoInverse(fit.component()));
            }
        }
    }

    private static void compare(Severity.Fit fit, double[] expected) {
        Component component = fit.component();
        for (int a = 0; a < component.applications().size(); a++) {
            assertThat(fit.additive().adjusted().get(component.applications().get(a)))
                    .isCloseTo(expected[0] + expected[1 + a], within(1e-8));
        }
        for (int e = 0; e < component.experts().size(); e++) {
            assertThat(fit.additive().severity().get(component.experts().get(e)))
                    .isCloseTo(expected[1 + component.applications().size() + e], within(1e-8));
        }
    }

    private static double[] byPseudoInverse(Component component) {
        int n = component.observations().size();
        int a = component.applications().size();
        int e = component.experts().size();
        double[][] x = new double[n + 2][1 + a + e];
        double[] y = new double[n + 2];
        for (int i = 0; i < n; i++) {
            Observation one = component.observations().get(i);
            x[i][0] = 1;
            x[i][1 + component.applications().indexOf(one.application())] = 1;
            x[i][1 + a + component.experts().indexOf(one.expert())] = 1;
            y[i] = Doubles.of(one.mark());
        }
        Arrays.fill(x[n], 1, 1 + a, 1);
        Arrays.fill(x[n + 1], 1 + a, 1 + a + e, 1);
        return new SingularValueDecomposition(new Array2DRowRealMatrix(x))
                .getSolver()
                .solve(new ArrayRealVector(y))
                .toArray();
    }

    /** In a full table restricted likelihood gives the variances of the analysis of variance where none is below 0. */
    @Test
    void in_a_full_table_variances_are_those_of_the_analysis_of_variance() {
        SplittableRandom random = new SplittableRandom(29);
        int compared = 0;
        for (int round = 0; round < 60; round++) {
            int n = 4 + random.nextInt(8);
            int k = 3 + random.nextInt(4);
            Ratings ratings = additive(random, n, k);
            MeanSquares squares = MeanSquares.of(ratings).orThrow();
            double residual = Doubles.of(squares.residual());
            double applications = (Doubles.of(squares.between()) - residual) / k;
            double experts = (Doubles.of(squares.judges()) - residual) / n;
            if (applications > 0 && experts > 0) {
                RandomFit fit = Severity.of(observations(ratings))
                        .fits()
                        .getFirst()
                        .random()
                        .orThrow();
                assertThat(fit.varResidual()).isCloseTo(residual, within(1e-5 * residual));
                assertThat(fit.varApplication()).isCloseTo(applications, within(1e-4 * (applications + residual)));
                assertThat(fit.varExpert()).isCloseTo(experts, within(1e-4 * (experts + residual)));
                double shrinkage = k * applications / (k * applications + residual);
                double effect = Doubles.of(Exact.mean(ratings.marks(0))) - fit.intercept();
                assertThat(Objects.requireNonNull(fit.adjusted().get("a0")) - fit.intercept())
                        .isCloseTo(shrinkage * effect, within(1e-3));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    private static Ratings additive(SplittableRandom random, int n, int k) {
        int[] experts = random.ints(k, 0, 12).toArray();
        List<List<Exact>> rows = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            int height = random.nextInt(25);
            List<Exact> row = new ArrayList<>();
            for (int e = 0; e < k; e++) {
                row.add(Exact.of(60 + height + experts[e] + random.nextInt(6)));
            }
            rows.add(row);
        }
        return Ratings.complete(rows);
    }

    @Test
    void experts_who_do_not_differ_have_a_variance_at_the_edge() {
        RandomFit fit = Severity.of(marks("a x 80, a y 81, a z 80, b x 71, b y 70, b z 70, c x 90, c y 90, c z 91"))
                .fits()
                .getFirst()
                .random()
                .orThrow();

        assertThat(fit.varExpert()).isCloseTo(0, within(1e-6));
        assertThat(fit.severity().get("x")).isCloseTo(0, within(1e-4));
    }
}
