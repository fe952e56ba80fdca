package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.api.Test;

class HaloTest {

    /** A table an indicator, a row an application, a column an expert. */
    private static GroupMarks marks(String... tables) {
        Map<String, Ratings> indicators = new LinkedHashMap<>();
        for (String table : tables) {
            indicators.put(String.valueOf((char) ('a' + indicators.size())), Marks.table(table));
        }
        return marks(indicators);
    }

    private static GroupMarks marks(Map<String, Ratings> indicators) {
        Ratings one = indicators.values().iterator().next();
        return new GroupMarks(
                IntStream.range(0, one.applications()).mapToObj(row -> "p" + row).toList(),
                IntStream.range(0, one.experts()).mapToObj(String::valueOf).toList(),
                one,
                one,
                indicators);
    }

    @Test
    void an_expert_who_marks_everything_alike_is_told_from_one_who_tells_things_apart() {
        Halo halo = Halo.of(marks("1 1/2 2/3 3/4 4/5 5/6 6", "2 3/3 4/4 1/5 6/6 2/7 5"));

        assertThat(halo.experts()).extracting(Halo.Expert::expert).containsExactly("0", "1");
        assertThat(mean(halo, 0)).isCloseTo(1.0, within(1e-12));
        assertThat(mean(halo, 1)).isLessThan(0.5);
    }

    @Test
    void fewer_than_six_applications_have_no_correlation() {
        Halo halo = Halo.of(marks("1/2/3/4/5/-", "1/2/3/4/5/6"));

        assertThat(halo.experts().getFirst().together().pairs())
                .containsExactly(new Halo.Pair("a", "b", 5, Statistic.undefined(Reason.TOO_FEW_MARKS)));
        assertThat(halo.experts().getFirst().together().mean().why()).contains(Reason.TOO_FEW_MARKS);
        assertThat(halo.panel().mean().why()).contains(Reason.TOO_FEW_MARKS);
    }

    @Test
    void an_indicator_that_is_always_marked_the_same_falls_out_of_the_mean() {
        Halo halo = Halo.of(marks("1/2/3/4/5/6", "7/7/7/7/7/7", "2/4/6/8/10/12"));

        assertThat(halo.experts().getFirst().together().pairs())
                .extracting(pair -> pair.correlation().why())
                .containsExactly(
                        Optional.of(Reason.ALL_EQUAL), Optional.empty(), Optional.of(Reason.ALL_EQUAL));
        assertThat(mean(halo, 0)).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void a_single_indicator_has_no_pairs() {
        Halo halo = Halo.of(marks("1/2/3/4/5/6"));

        assertThat(halo.panel().pairs()).isEmpty();
        assertThat(halo.panel().mean().why()).contains(Reason.TOO_FEW_MARKS);
    }

    @Test
    void few_applications_are_said() {
        assertThat(Halo.of(marks("1/2/3/4/5/6", "1/2/3/4/5/6")).cautions()).containsExactly(Caution.FEW_APPLICATIONS);
        GroupMarks many = marks(random(new SplittableRandom(1), Halo.FEW_APPLICATIONS, 2, 3, 0));
        assertThat(Halo.of(many).cautions()).isEmpty();
        assertThat(Halo.of(many).experts()).allMatch(one -> one.cautions().isEmpty());
    }

    @Test
    void severity_of_experts_adds_nothing_to_the_panel() {
        Map<String, Ratings> plain = random(new SplittableRandom(2), 12, 3, 3, 0);
        Map<String, Ratings> severe = new LinkedHashMap<>();
        plain.forEach((id, table) -> severe.put(id, raised(table)));

        List<Halo.Pair> before = Halo.of(marks(plain)).panel().pairs();
        List<Halo.Pair> after = Halo.of(marks(severe)).panel().pairs();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).correlation().orThrow())
                    .isCloseTo(before.get(i).correlation().orThrow(), within(1e-12));
        }
    }

    /** The second expert gives ten more throughout. */
    private static Ratings raised(Ratings table) {
        return new Ratings(table.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(e -> row.get(e).map(mark -> e == 1 ? mark.plus(Exact.of(10)) : mark))
                        .toList())
                .toList());
    }

    @Test
    void the_panel_is_the_correlation_of_marks_less_their_experts_means() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 60; round++) {
            int n = 6 + random.nextInt(20);
            Map<String, Ratings> tables = random(random, n, 4, 2, 0);
            Halo halo = Halo.of(marks(tables));

            double[][] centred = tables.values().stream().map(HaloTest::centred).toArray(double[][]::new);
            assertThat(halo.panel().mean().orThrow())
                    .isCloseTo(new PearsonsCorrelation().correlation(centred[0], centred[1]), within(1e-12));
            assertThat(halo.panel().pairs().getFirst().cases()).isEqualTo(4 * n);
            double[][] means = tables.values().stream().map(HaloTest::means).toArray(double[][]::new);
            assertThat(halo.ofMeans().mean().orThrow())
                    .isCloseTo(new PearsonsCorrelation().correlation(means[0], means[1]), within(1e-12));
        }
    }

    private static double[] centred(Ratings table) {
        List<Double> all = new ArrayList<>();
        for (List<Optional<Exact>> column : table.transposed().rows()) {
            List<Exact> marks = column.stream().flatMap(Optional::stream).toList();
            marks.forEach(mark -> all.add(Doubles.of(mark.minus(Exact.mean(marks)))));
        }
        return all.stream().mapToDouble(one -> one).toArray();
    }

    private static double[] means(Ratings table) {
        return IntStream.range(0, table.applications())
                .mapToDouble(row -> Doubles.of(Exact.mean(table.marks(row))))
                .toArray();
    }

    @Test
    void a_mark_that_is_missing_takes_only_its_pairs_away() {
        Map<String, Ratings> tables = random(new SplittableRandom(4), 30, 5, 4, 20);
        Halo halo = Halo.of(marks(tables));

        assertThat(halo.experts()).hasSize(5);
        assertThat(halo.experts().getFirst().together().pairs()).hasSize(6);
        assertThat(halo.panel().pairs().getFirst().cases()).isLessThan(150);
        assertThat(halo.panel().mean().orThrow()).isBetween(-1.0, 1.0);
    }

    private static Map<String, Ratings> random(
            SplittableRandom random, int applications, int experts, int indicators, int missing) {
        Map<String, Ratings> tables = new LinkedHashMap<>();
        for (int i = 0; i < indicators; i++) {
            tables.put("i" + i, Marks.random(random, applications, experts, 20, missing));
        }
        return tables;
    }

    private static double mean(Halo halo, int expert) {
        return halo.experts().get(expert).together().mean().orThrow();
    }
}
