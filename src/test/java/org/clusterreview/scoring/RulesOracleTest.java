package org.clusterreview.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.assertj.core.api.Assertions;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules and figures at random against a plain reckoning that shares no code with the engine. */
class RulesOracleTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 400 : 40;
    private static final BigFraction HUNDRED = new BigFraction(100);

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 8);
    }

    /** A number of at most two decimals, as text and as fraction. */
    private record Decimal(int hundredths) {

        static Decimal random(SplittableRandom random, int least, int most) {
            int scale = List.of(1, 10, 100).get(random.nextInt(3));
            return new Decimal(random.nextInt(least * 100, most * 100 + 1) / scale * scale);
        }

        BigFraction value() {
            return new BigFraction(hundredths, 100);
        }

        @Override
        public String toString() {
            return BigDecimal.valueOf(hundredths, 2).toPlainString();
        }
    }

    private static BigFraction held(BigFraction value, BigFraction least, BigFraction most) {
        return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
    }

    private static BigInteger floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigFraction points(BigFraction percent, int points) {
        return percent.multiply(points).divide(100);
    }

    private static void same(String rule, String engine, Optional<BigFraction> reckoned) {
        if (reckoned.isEmpty()) {
            Assertions.assertThat(engine).as(rule).isEmpty();
            return;
        }
        Assertions.assertThat(engine).as(rule).isNotEmpty();
        BigFraction value = reckoned.get();
        Assertions.assertThat(ScoringFixtures.exact(engine))
                .as(rule)
                .isEqualTo(ScoringFixtures.exact(value.getNumerator() + "/" + value.getDenominator()));
    }

    /** 持平得 80 %，每超 5 % 加 1 分: whole steps only, below by the first one begun, held within limits. */
    @ParameterizedTest
    @MethodSource("seeds")
    void so_much_for_every_whole_step(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < PER_SEED; n++) {
            Decimal figure = Decimal.random(random, -60, 60);
            Decimal start = Decimal.random(random, -5, 5);
            int percent = random.nextInt(0, 101);
            Decimal each = new Decimal(random.nextInt(1, 900));
            Decimal adds = Decimal.random(random, 0, 4);
            Decimal takes = Decimal.random(random, 0, 4);
            boolean inPoints = random.nextBoolean();
            boolean limits = random.nextBoolean();
            int points = random.nextInt(1, 40);
            String rule = "type: per_step, start: %s, start_percent: %d, each: %s, adds: %s, takes: %s, in: %s%s"
                    .formatted(
                            start,
                            percent,
                            each,
                            adds,
                            takes,
                            inPoints ? "points" : "percent",
                            limits ? ", limits: {min: 10, max: 150}" : "");

            BigInteger steps = floor(figure.value().subtract(start.value()).divide(each.value()));
            BigFraction gain = (steps.signum() < 0 ? takes : adds).value().multiply(steps);
            BigFraction earned =
                    new BigFraction(percent).add(inPoints ? gain.multiply(100).divide(points) : gain);
            BigFraction expected =
                    held(earned, new BigFraction(limits ? 10 : 0), limits ? new BigFraction(150) : HUNDRED);
            same(
                    rule + " of " + figure,
                    ModelText.rule(points, "of: f", rule).score(ScoringFixtures.figure("f", figure.toString())),
                    Optional.of(points(expected, points)));
        }
    }

    /** 每项 2 分，8 分封顶，超出部分每项另加 1 分，至多 3 分. */
    @ParameterizedTest
    @MethodSource("seeds")
    void so_much_for_each_and_less_for_what_is_over(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < PER_SEED; n++) {
            int count = random.nextInt(0, 30);
            int points = random.nextInt(1, 20);
            Decimal each = new Decimal(random.nextInt(1, 500));
            Decimal surplus = Decimal.random(random, 0, 3);
            boolean capped = random.nextBoolean();
            Decimal cap = Decimal.random(random, 0, 6);
            String rule = "type: count_points, each: " + each + ", surplus_each: " + surplus
                    + (capped ? ", surplus_at_most: " + cap : "");

            BigFraction filled = BigFraction.ZERO;
            int used = 0;
            while (used < count && filled.compareTo(new BigFraction(points)) < 0) {
                filled = held(filled.add(each.value()), BigFraction.ZERO, new BigFraction(points));
                used++;
            }
            BigFraction over = held(
                    surplus.value().multiply(count - used),
                    BigFraction.ZERO,
                    capped ? cap.value() : new BigFraction(points));
            same(
                    rule + " of " + count,
                    ModelText.rule(points, "of: f", rule).score(ScoringFixtures.figure("f", String.valueOf(count))),
                    Optional.of(filled.add(over)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lines_steps_shares_and_benchmarks(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < PER_SEED; n++) {
            Decimal figure = Decimal.random(random, -10, 50);
            int low = random.nextInt(1, 15);
            int high = low + random.nextInt(1, 20);
            int first = random.nextInt(0, 60);
            int second = random.nextInt(0, 130);
            BigFraction x = figure.value();
            BigFraction along = new BigFraction(first)
                    .add(x.subtract(low).divide(high - low).multiply(second - first));
            BigFraction line = x.compareTo(new BigFraction(low)) <= 0
                    ? new BigFraction(first)
                    : x.compareTo(new BigFraction(high)) >= 0 ? new BigFraction(second) : along;
            BigFraction steps = new BigFraction(
                    x.compareTo(new BigFraction(high)) >= 0
                            ? second
                            : x.compareTo(new BigFraction(low)) >= 0 ? first : 7);
            BigFraction ratio = held(x.multiply(100).divide(high), BigFraction.ZERO, new BigFraction(120));
            BigFraction below = held(x.multiply(first).divide(low), BigFraction.ZERO, HUNDRED);
            BigFraction above = new BigFraction(first)
                    .add(x.subtract(low).divide(high - low).multiply(100 - first));
            BigFraction benchmark =
                    x.compareTo(new BigFraction(low)) < 0 ? below : held(above, BigFraction.ZERO, HUNDRED);
            Map<String, BigFraction> rules = Map.of(
                    "type: piecewise_linear, breakpoints: [{at: %d, percent: %d}, {at: %d, percent: %d}]"
                            .formatted(low, first, high, second),
                    line,
                    "type: steps, below: 7, steps: [{at: %d, percent: %d}, {at: %d, percent: %d}]"
                            .formatted(low, first, high, second),
                    steps,
                    "type: ratio, target: %d, at_most: 120".formatted(high),
                    ratio,
                    "type: benchmark, base: %d, base_percent: %d, full: %d".formatted(low, first, high),
                    benchmark);
            int points = random.nextInt(1, 40);
            rules.forEach((rule, percent) -> same(
                    rule + " of " + figure,
                    ModelText.rule(points, "of: f", rule).score(ScoringFixtures.figure("f", figure.toString())),
                    Optional.of(points(percent, points))));
        }
    }

    /** Shares of the best and places, in two groups at once, some without a figure. */
    @ParameterizedTest
    @MethodSource("seeds")
    void among_the_applications_of_a_group(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < PER_SEED; n++) {
            boolean higher = random.nextBoolean();
            String order = higher ? "" : ", order: lower_first";
            int kind = random.nextInt(3);
            String rule = List.of(
                                    "type: share_of_best",
                                    "type: by_place, percents: [100, 70, 40, 10]",
                                    "type: by_place, percents: [100, 20], spread: true")
                            .get(kind)
                    + order;
            List<Entry> entries = new ArrayList<>();
            Map<String, Map<String, Decimal>> groups = new TreeMap<>();
            int count = random.nextInt(1, 9);
            for (int a = 0; a < count; a++) {
                Decimal figure = new Decimal(random.nextInt(-1, 6) * 100);
                boolean known = random.nextInt(6) != 0;
                String group = "g" + random.nextInt(2);
                entries.add(new Entry(
                        "a" + a,
                        group,
                        List.of(),
                        known ? List.of(ScoringFixtures.figure("f", figure.toString())) : List.of(),
                        null));
                groups.computeIfAbsent(group, g -> new TreeMap<>());
                if (known) {
                    groups.get(group).put("a" + a, figure);
                }
            }
            for (ApplicationResult result : ModelText.rule(20, "of: f", rule).ranks(entries.toArray(Entry[]::new))) {
                Map<String, Decimal> group = groups.getOrDefault(result.group(), Map.of());
                Optional<BigFraction> expected = Optional.ofNullable(group.get(result.application()))
                        .map(own -> points(among(kind, higher, own, List.copyOf(group.values())), 20));
                same(rule + " " + result.application() + " " + groups, ModelText.exact(result), expected);
            }
        }
    }

    private static BigFraction among(int kind, boolean higher, Decimal own, List<Decimal> group) {
        int better = 0;
        int best = own.hundredths();
        for (Decimal other : group) {
            boolean isBetter = higher ? other.hundredths() > own.hundredths() : other.hundredths() < own.hundredths();
            better += isBetter ? 1 : 0;
            best = higher ? Math.max(best, other.hundredths()) : Math.min(best, other.hundredths());
        }
        if (kind == 1) {
            return new BigFraction(List.of(100, 70, 40, 10).get(Math.min(better, 3)));
        }
        if (kind == 2) {
            return group.size() == 1 ? HUNDRED : HUNDRED.subtract(new BigFraction(80 * better, group.size() - 1));
        }
        if (best <= 0 || own.hundredths() <= 0) {
            return BigFraction.ZERO;
        }
        return higher
                ? new BigFraction(own.hundredths(), best).multiply(100)
                : new BigFraction(best, own.hundredths()).multiply(100);
    }

    /** Every choice of years over sums and ratios, with gaps; the rule is a straight line that keeps the figure. */
    @ParameterizedTest
    @MethodSource("seeds")
    void figures_of_years_with_gaps(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String line = "type: piecewise_linear, breakpoints: [{at: -1000000, percent: 0}, {at: 1000000, percent: 1000}]";
        for (int n = 0; n < PER_SEED; n++) {
            Map<Integer, Map<String, Decimal>> known = new TreeMap<>();
            List<Figure> figures = new ArrayList<>();
            for (int year = 2019; year <= 2024; year++) {
                for (String item : List.of("p", "q", "r")) {
                    if (random.nextInt(7) != 0) {
                        Decimal value = Decimal.random(random, 0, 30);
                        known.computeIfAbsent(year, y -> new TreeMap<>()).put(item, value);
                        figures.add(ScoringFixtures.figure(item, year, value.toString()));
                    }
                }
            }
            int form = random.nextInt(3);
            List<String> items = List.of(List.of("p"), List.of("p", "q"), List.of("p", "q", "r"))
                    .get(form);
            String source = List.of("of: p", "of: p / q, times: 100", "sum: [p, {item: q, times: -0.5}], over: [r]")
                    .get(form);
            Function<Integer, Optional<BigFraction>> inYear = year -> {
                Map<String, Decimal> at = known.getOrDefault(year, Map.of());
                return at.keySet().containsAll(items) ? value(form, at) : Optional.empty();
            };
            int latest = known.keySet().stream()
                    .filter(y -> known.getOrDefault(y, Map.of()).keySet().containsAll(items))
                    .max(Integer::compare)
                    .orElse(0);
            int count = random.nextInt(1, 4);
            int base = random.nextInt(2019, 2025);
            int kind = random.nextInt(8);
            String years = List.of(
                            "",
                            ", year: " + base,
                            ", mean_of: " + count,
                            ", lowest_of: " + count,
                            ", highest_of: " + count,
                            ", growth_over: " + count,
                            ", growth_since: " + base,
                            ", mean_growth_of: " + count)
                    .get(kind);
            Optional<BigFraction> figure = latest == 0 && kind != 1
                    ? Optional.empty()
                    : switch (kind) {
                        case 0 -> inYear.apply(latest);
                        case 1 -> inYear.apply(base);
                        case 2, 3, 4 ->
                            over(
                                    kind,
                                    IntStream.range(0, count)
                                            .mapToObj(i -> inYear.apply(latest - i))
                                            .toList());
                        case 5 -> growth(inYear.apply(latest), inYear.apply(latest - count));
                        case 6 -> base < latest ? growth(inYear.apply(latest), inYear.apply(base)) : Optional.empty();
                        default ->
                            over(
                                    2,
                                    IntStream.range(0, count)
                                            .mapToObj(
                                                    i -> growth(inYear.apply(latest - i), inYear.apply(latest - i - 1)))
                                            .toList());
                    };
            same(
                    source + years + " " + known,
                    ModelText.rule(100, source + years, line).score(figures.toArray(Figure[]::new)),
                    figure.map(f -> f.add(1_000_000).divide(2_000)));
        }
    }

    private static Optional<BigFraction> value(int form, Map<String, Decimal> at) {
        BigFraction p = at.getOrDefault("p", new Decimal(0)).value();
        BigFraction q = at.getOrDefault("q", new Decimal(0)).value();
        BigFraction r = at.getOrDefault("r", new Decimal(0)).value();
        BigFraction below = List.of(BigFraction.ONE, q, r).get(form);
        BigFraction above = List.of(p, p.multiply(100), p.subtract(q.divide(2))).get(form);
        return below.equals(BigFraction.ZERO) ? Optional.empty() : Optional.of(above.divide(below));
    }

    private static Optional<BigFraction> growth(Optional<BigFraction> now, Optional<BigFraction> then) {
        return then.filter(t -> t.compareTo(BigFraction.ZERO) > 0)
                .flatMap(t -> now.map(v -> v.subtract(t).multiply(100).divide(t)));
    }

    private static Optional<BigFraction> over(int kind, List<Optional<BigFraction>> values) {
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<BigFraction> all =
                values.stream().map(Optional::orElseThrow).sorted().toList();
        return Optional.of(
                switch (kind) {
                    case 3 -> all.getFirst();
                    case 4 -> all.getLast();
                    default ->
                        all.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(all.size());
                });
    }
}
