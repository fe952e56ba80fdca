package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.engine.StageLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stages, ladders, pass lines and grades at random against a plain reckoning that shares no code with the engine. */
class RankingOracleTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 400 : 40;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 8);
    }

    private static BigDecimal rounded(BigFraction value, int places, RoundingMode mode) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), places, mode);
    }

    private static BigFraction fraction(BigDecimal value) {
        return new BigFraction(value.unscaledValue()).divide(BigInteger.TEN.pow(value.scale()));
    }

    private static void same(String engine, BigFraction reckoned, Object what) {
        assertThat(ScoringFixtures.exact(engine))
                .as(String.valueOf(what))
                .isEqualTo(ScoringFixtures.exact(reckoned.getNumerator() + "/" + reckoned.getDenominator()));
    }

    /** Σ weight × stage score / Σ weight, exact or as published, limited, then an input taken off. */
    @ParameterizedTest
    @MethodSource("seeds")
    void stages_count_by_their_weights(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < PER_SEED; n++) {
            int count = random.nextInt(2, 5);
            StringBuilder stages = new StringBuilder();
            List<SheetMark> marks = new ArrayList<>();
            List<BigFraction> carried = new ArrayList<>();
            List<Integer> weights = new ArrayList<>();
            int experts = random.nextInt(1, 6);
            for (int s = 0; s < count; s++) {
                int weight = random.nextInt(1, 60);
                boolean published = random.nextBoolean();
                int places = random.nextInt(3);
                int sum = 0;
                for (int e = 0; e < experts; e++) {
                    int mark = random.nextInt(0, 101);
                    sum += mark;
                    marks.add(ScoringFixtures.mark("e" + e, "i" + s, String.valueOf(mark)));
                }
                BigFraction mean = new BigFraction(sum, experts);
                carried.add(published ? fraction(rounded(mean, places, RoundingMode.HALF_EVEN)) : mean);
                weights.add(weight);
                stages.append(
                        ("  - {id: s%d, name: S, weight: %s, weighting: points, carried: %s, indicators: [{id: i%d,"
                                        + " name: I, points: 100, by: expert, scale: {min: 0, max: 100}}], aggregation: {average:"
                                        + " {of: %s, by: mean}, minimum_valid: 1, rounding: [{at: final, places: %d, mode:"
                                        + " half_even}]}}%n")
                                .formatted(
                                        s,
                                        weight / 10.0,
                                        published ? "published" : "exact",
                                        s,
                                        random.nextBoolean() ? "sheets" : "indicators",
                                        places));
            }
            int off = random.nextInt(0, 30);
            String text = """
                    language: 1
                    id: test
                    version: "1"
                    name: Test
                    official: true
                    source: {document: tests}
                    stages:
                    %sinputs: [{id: off, name: Off, use: subtracted, factor: 0.5}]
                    aggregation:
                      limits: {min: 20, max: 80}
                      rounding: [{at: final, places: 2, mode: half_up}]
                    ranking: {on: exact}
                    """.formatted(stages);
            int all = weights.stream().mapToInt(w -> w).sum();
            BigFraction total = BigFraction.ZERO;
            for (int s = 0; s < count; s++) {
                total = total.add(carried.get(s).multiply(weights.get(s)).divide(all));
            }
            BigFraction limited = total.compareTo(new BigFraction(20)) < 0
                    ? new BigFraction(20)
                    : total.compareTo(new BigFraction(80)) > 0 ? new BigFraction(80) : total;

            ApplicationResult result = new Ranker(ScoringFixtures.model(text))
                    .rank(List.of(
                            ScoringFixtures.entry("a", marks, ScoringFixtures.figure("off", String.valueOf(off)))))
                    .getFirst();

            BigFraction expected = limited.subtract(new BigFraction(off, 2));
            same(ModelText.exact(result), expected, text);
            assertThat(ModelText.scored(result).published()).isEqualTo(rounded(expected, 2, RoundingMode.HALF_UP));
            for (int s = 0; s < count; s++) {
                StageLine line = ModelText.scored(result).stages().get(s);
                same(
                        line.contribution().toString(),
                        carried.get(s).multiply(weights.get(s)).divide(all),
                        text);
            }
        }
    }

    /** One application as plainly as it can be said: marks of two indicators, an input and a lot that may be missing. */
    private record Candidate(String id, int a, int b, Optional<Integer> input, Optional<Integer> lot) {

        static Candidate random(String id, SplittableRandom random) {
            return new Candidate(
                    id,
                    random.nextInt(4),
                    random.nextInt(4),
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextInt(3)),
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(1, 50)));
        }

        int score() {
            return a + b;
        }

        Entry entry() {
            List<Figure> figures = new ArrayList<>();
            input.ifPresent(i -> figures.add(ScoringFixtures.figure("in", String.valueOf(i))));
            return new Entry(
                    id, "", ScoringFixtures.sheets(List.of("a", "b"), "1 " + a + " " + b), figures, lot.orElse(null));
        }

        /** Value of a step of the ladder, greater first. */
        Optional<Integer> at(String step) {
            return switch (step) {
                case "score" -> Optional.of(score());
                case "{part: a}" -> Optional.of(a);
                case "{part: a, order: lower_first}" -> Optional.of(-a);
                case "{input: in}" -> input;
                case "{input: in, order: lower_first}" -> input.map(i -> -i);
                default -> lot.map(l -> -l);
            };
        }
    }

    private static List<List<Candidate>> split(List<Candidate> equals, List<String> steps) {
        if (steps.isEmpty()) {
            return List.of(equals);
        }
        List<String> rest = steps.subList(1, steps.size());
        if (equals.stream().anyMatch(c -> c.at(steps.getFirst()).isEmpty())) {
            return split(equals, rest);
        }
        Map<Integer, List<Candidate>> byValue = new TreeMap<>(Comparator.reverseOrder());
        equals.forEach(c -> byValue.computeIfAbsent(c.at(steps.getFirst()).orElseThrow(), v -> new ArrayList<>())
                .add(c));
        return byValue.values().stream().flatMap(g -> split(g, rest).stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ladders_pass_lines_and_grades(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> ladder =
                List.of("{part: a}", "{part: a, order: lower_first}", "{input: in}", "{input: in, order: lower_first}");
        for (int n = 0; n < PER_SEED; n++) {
            List<String> steps = new ArrayList<>();
            IntStream.range(0, random.nextInt(3)).forEach(i -> steps.add(ladder.get(random.nextInt(4))));
            if (random.nextBoolean()) {
                steps.add("{lot: true}");
            }
            List<Candidate> candidates = IntStream.range(0, random.nextInt(1, 12))
                    .mapToObj(i -> Candidate.random("c" + i, random))
                    .toList();
            int line = random.nextInt(7);
            boolean above = random.nextBoolean();
            int first = random.nextInt(1, 60);
            int second = first + random.nextInt(1, 40);
            RoundingMode seats = List.of(
                            RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)
                    .get(random.nextInt(4));
            boolean better = random.nextBoolean();
            String ranking =
                    ("{on: exact, ties: [%s], pass: {%s: %d, parts: [{part: b, at_least: 1}]}, grades: {by: share,"
                                    + " seats: %s, ties: %s, levels: [{name: A, up_to_percent: %d}, {name: B, up_to_percent: %d},"
                                    + " {name: C}]}}")
                            .formatted(
                                    String.join(", ", steps),
                                    above ? "more_than" : "at_least",
                                    line,
                                    seats.name().toLowerCase(Locale.ROOT),
                                    better ? "better" : "worse",
                                    first,
                                    second);
            List<ApplicationResult> results = ModelText.points(
                            "{id: a, name: A, points: 3, by: expert, scale: {min: 0, max: 3}}",
                            "{id: b, name: B, points: 3, by: expert, scale: {min: 0, max: 3}}")
                    .with("inputs: [{id: in, name: In, use: compared}]")
                    .ranked(ranking)
                    .ranks(candidates.stream().map(Candidate::entry).toArray(Entry[]::new));

            List<List<Candidate>> places = split(candidates, ladderOf(steps));
            int rank = 1;
            for (List<Candidate> place : places) {
                int last = rank + place.size() - 1;
                int counted = better ? rank : last;
                String grade = counted <= seats(first, candidates.size(), seats)
                        ? "A"
                        : counted <= seats(second, candidates.size(), seats) ? "B" : "C";
                for (Candidate candidate : place) {
                    ApplicationResult result = results.stream()
                            .filter(r -> r.application().equals(candidate.id()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(result.rank()).as(candidates + ranking).isEqualTo(rank);
                    assertThat(result.grade()).as(candidates + ranking).isEqualTo(grade);
                    assertThat(result.passed())
                            .as(candidates + ranking)
                            .isEqualTo((above ? candidate.score() > line : candidate.score() >= line)
                                    && candidate.b() >= 1);
                }
                rank += place.size();
            }
        }
    }

    /** The score itself is the first step. */
    private static List<String> ladderOf(List<String> steps) {
        List<String> all = new ArrayList<>(List.of("score"));
        all.addAll(steps);
        return all;
    }

    private static int seats(int percent, int of, RoundingMode mode) {
        return rounded(new BigFraction(percent * of, 100), 0, mode).intValueExact();
    }
}
