package org.clusterreview.statistics.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private static Moments moments(String first, String second) {
        return Variables.of(List.of(Marks.row(first), Marks.row(second))).moments(0, 1);
    }

    @Test
    void what_moves_together_in_step_is_one_and_against_each_other_minus_one() {
        assertThat(moments("1 2 3", "10 20 30").correlation(2).orThrow()).isCloseTo(1.0, within(1e-12));
        assertThat(moments("1 2 3", "3 2 1").correlation(2).orThrow()).isCloseTo(-1.0, within(1e-12));
    }

    @Test
    void only_cases_that_have_both_count() {
        Moments both = moments("1 2 - 4 9", "2 - 7 8 18");

        assertThat(both.cases()).isEqualTo(3);
        assertThat(both.correlation(3).orThrow()).isCloseTo(1.0, within(1e-12));
        assertThat(both.correlation(4).why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(moments("1 -", "- 2").correlation(0).why()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void what_never_varies_moves_with_nothing_though_its_mean_is_no_double() {
        // The sum of ten times 0.1 in doubles, by ten, is not 0.1.
        Moments both = moments("0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1", "1 2 3 4 5 6 7 8 9 1");

        assertThat(both.first()).isZero();
        assertThat(both.correlation(2).why()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void columns_have_one_length() {
        assertThatThrownBy(() -> Variables.of(List.of(Marks.row("1 2"), Marks.row("1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Variables.of(List.of()).size()).isZero();
    }

    @Test
    void pooled_moments_are_those_of_centred_groups() {
        Moments pooled = moments("1 2", "5 7").plus(moments("11 13 15", "0 1 5"));

        assertThat(pooled.cases()).isEqualTo(5);
        assertThat(pooled.product()).isCloseTo(1 + 10, within(1e-12));
    }

    /** Commons Math 3.6.1 over the same complete cases. */
    @Test
    void correlations_are_those_of_a_known_library() {
        SplittableRandom random = new SplittableRandom(31);
        int compared = 0;
        for (int round = 0; round < 300; round++) {
            Ratings table = Marks.random(random, 2 + random.nextInt(30), 2, 1 + random.nextInt(20), 10);
            List<List<Optional<Exact>>> columns = table.transposed().rows();
            List<double[]> rows = new ArrayList<>();
            for (List<Optional<Exact>> row : table.rows()) {
                if (row.stream().allMatch(Optional::isPresent)) {
                    rows.add(Doubles.of(row.stream().flatMap(Optional::stream).toList()));
                }
            }
            Statistic<Double> found = Variables.of(columns).moments(0, 1).correlation(2);
            if (found instanceof Statistic.Known<Double>(var value)) {
                double[] x = rows.stream().mapToDouble(row -> row[0]).toArray();
                double[] y = rows.stream().mapToDouble(row -> row[1]).toArray();
                assertThat(value).isCloseTo(new PearsonsCorrelation().correlation(x, y), within(1e-12));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(250);
    }
}
