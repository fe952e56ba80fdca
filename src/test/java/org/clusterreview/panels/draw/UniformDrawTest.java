package org.clusterreview.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;
import org.junit.jupiter.api.Test;

class UniformDrawTest {

    private static final int TIMES = "long".equals(System.getProperty("test.counts")) ? 400 : 60;

    /** The seeds are fixed: a sound draw passes for ever. */
    private static final double REJECTED = 0.001;

    /** Twelve experts of three kinds, seven employers and four cities. */
    private static final DrawPool POOL = new DrawPool(List.of(
            Pools.expert("a", "TECHNICAL", "u1", "c1"),
            Pools.expert("b", "TECHNICAL", "u1", "c1"),
            Pools.expert("c", "TECHNICAL", "u2", "c1"),
            Pools.expert("d", "TECHNICAL", "u2", "c2"),
            Pools.expert("e", "TECHNICAL", "u3", "c2"),
            Pools.expert("f", "TECHNICAL", "u4", "c2"),
            Pools.expert("g", "FINANCE", "u3", "c3"),
            Pools.expert("h", "FINANCE", "u5", "c3"),
            Pools.expert("i", "FINANCE", "u5", "c1"),
            Pools.expert("j", "MANAGEMENT", "u6", "c4"),
            Pools.expert("k", "MANAGEMENT", "u7", "c4"),
            Pools.expert("l", "MANAGEMENT", "u7", "c2")));

    private static final PanelRules RULES = Pools.rules(
            List.of(
                    Pools.atLeast("technical", 2, "TECHNICAL"),
                    Pools.atLeast("finance", 1, "FINANCE"),
                    Pools.atLeast("management", 1, "MANAGEMENT")),
            1,
            2);

    private static final WantedPanel FIRST = Pools.panel("first", 5, 0);

    private static Set<Set<String>> legal(WantedPanel panel, List<PoolExpert> experts) {
        Set<Set<String>> legal = new HashSet<>();
        EveryChoice.of(RULES, panel, experts)
                .forEach(choice -> legal.add(
                        new HashSet<>(choice.stream().map(PoolExpert::id).toList())));
        return legal;
    }

    private static byte[] seed(long number) {
        return ByteBuffer.allocate(16).putLong(20261127).putLong(number).array();
    }

    private static void assertUniform(Set<Set<String>> legal, LongFunction<Set<String>> draw) {
        Map<Set<String>, Integer> numbers = new HashMap<>();
        legal.forEach(one -> numbers.put(one, numbers.size()));
        long[] observed = new long[legal.size()];
        for (long i = 0; i < (long) TIMES * observed.length; i++) {
            Set<String> drawn = draw.apply(i);
            assertThat(legal).contains(drawn);
            observed[numbers.getOrDefault(drawn, 0)]++;
        }
        double[] expected = new double[observed.length];
        Arrays.fill(expected, TIMES);
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed))
                .as("probability of a fit as bad, over " + legal.size() + " legal panels")
                .isGreaterThan(REJECTED);
    }

    @Test
    void every_legal_panel_is_drawn_equally_often() {
        DrawSpec spec = new DrawSpec(1, RULES, List.of(FIRST));

        assertUniform(
                legal(FIRST, POOL.experts()),
                i -> new HashSet<>(
                        PanelDraw.of(POOL, spec, seed(i)).panels().getFirst().members()));
    }

    @Test
    void every_legal_panel_is_drawn_equally_often_when_choices_are_counted() {
        PanelCandidates candidates = new PanelCandidates(RULES, FIRST, POOL.experts());
        CountedChoices counted = new CountedChoices(candidates);

        assertUniform(legal(FIRST, POOL.experts()), i -> {
            DrawStream stream = new DrawStream(seed(i));
            int[] members = counted.draw(stream);
            while (candidates.violated(members).isPresent()) {
                members = counted.draw(stream);
            }
            return ids(candidates, members);
        });
    }

    private static Set<String> ids(PanelCandidates candidates, int[] members) {
        return new HashSet<>(Arrays.stream(members)
                .mapToObj(member -> candidates.expert(member).id())
                .toList());
    }

    @Test
    void the_second_panel_is_uniform_over_what_the_first_has_left() {
        WantedPanel small = Pools.panel("first", 4, 0);
        WantedPanel second = Pools.panel("second", 4, 0);
        DrawSpec spec = new DrawSpec(1, RULES, List.of(small, second));
        Map<Set<String>, Map<Set<String>, Long>> drawn = new HashMap<>();
        int draws = 40 * TIMES * 12;
        IntStream.range(0, draws).forEach(i -> {
            DrawResult result = PanelDraw.of(POOL, spec, seed(i));
            drawn.computeIfAbsent(new HashSet<>(result.panels().getFirst().members()), s -> new HashMap<>())
                    .merge(new HashSet<>(result.panels().getLast().members()), 1L, Long::sum);
        });
        Map.Entry<Set<String>, Map<Set<String>, Long>> most = drawn.entrySet().stream()
                .max((one, other) -> Long.compare(sum(one), sum(other)))
                .orElseThrow();
        Set<Set<String>> left = legal(
                second,
                POOL.experts().stream()
                        .filter(expert -> !most.getKey().contains(expert.id()))
                        .toList());
        double[] expected = new double[left.size()];
        Arrays.fill(expected, (double) sum(most) / left.size());
        long[] observed = left.stream()
                .mapToLong(one -> most.getValue().getOrDefault(one, 0L))
                .toArray();

        assertThat(left.size()).isGreaterThan(1);
        assertThat(Arrays.stream(observed).sum()).isEqualTo(sum(most));
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(REJECTED);
    }

    private static long sum(Map.Entry<Set<String>, Map<Set<String>, Long>> drawn) {
        return drawn.getValue().values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void seats_and_chairs_fall_to_everybody_alike() {
        PanelRules chaired = RULES.withComposition(List.of())
                .withChair(Optional.of(new PanelRules.Chair(new TreeSet<>(), new TreeSet<>())));
        DrawPool all = new DrawPool(List.of(
                Pools.expert("a", "T", "u1", "c1"),
                Pools.expert("b", "T", "u2", "c2"),
                Pools.expert("c", "T", "u3", "c3")));
        DrawSpec spec = new DrawSpec(1, chaired, List.of(Pools.panel("only", 3, 0)));
        Map<String, Long> chairs = new HashMap<>();
        Map<List<String>, Long> orders = new HashMap<>();
        int draws = TIMES * 30;
        for (int i = 0; i < draws; i++) {
            DrawResult.DrawnPanel panel =
                    PanelDraw.of(all, spec, seed(i)).panels().getFirst();
            chairs.merge(panel.chair().orElseThrow(), 1L, Long::sum);
            orders.merge(panel.members(), 1L, Long::sum);
        }

        assertEven(chairs, 3);
        assertEven(orders, 6);
    }

    private static void assertEven(Map<?, Long> counts, int kinds) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        double[] expected = new double[kinds];
        Arrays.fill(expected, (double) total / kinds);
        long[] observed = Arrays.copyOf(
                counts.values().stream().mapToLong(Long::longValue).toArray(), kinds);
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(REJECTED);
    }

    @Test
    void choices_are_counted_right_and_found_where_there_are_any() {
        Pools pools = new Pools(5);
        for (int i = 0; i < 5 * TIMES; i++) {
            DrawPool pool = pools.pool(4 + i % 8);
            DrawSpec spec = pools.spec(pool, 1, 1 + i % 4);
            WantedPanel panel = spec.panels().getFirst();
            PanelCandidates candidates = Pools.alone(pool, spec, panel);
            List<PoolExpert> free = IntStream.range(0, candidates.count())
                    .mapToObj(candidates::expert)
                    .toList();
            PanelRules employersApart = spec.rules()
                    .withPerEmployer(Optional.empty())
                    .withBarsOwnCity(false)
                    .withLoad(Optional.empty())
                    .withReviewsPerYear(Optional.empty())
                    .withRestAfterYears(Optional.empty());
            int[] order = new DrawStream(seed(i)).order(candidates.count());

            assertThat(new CountedChoices(candidates).total())
                    .as("pool " + i)
                    .isEqualTo(BigInteger.valueOf(
                            EveryChoice.of(employersApart, panel, free).size()));
            assertThat(new KeyedSearch(candidates, order).first().isPresent())
                    .as("pool " + i)
                    .isEqualTo(!EveryChoice.of(spec.rules(), panel, free).isEmpty());
        }
    }
}
