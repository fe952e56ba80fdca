package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random panels against a plain reckoning that shares no code with the engine. */
class ScoringOracleTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 400 : 40;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 10);
    }

    /** Marks in whole points, 0 to 100; -1 is missing. */
    private record Instance(int[][] marks, int[] weights, int trim, int from, boolean bySheets) {

        static Instance random(SplittableRandom random) {
            int experts = random.nextInt(1, 10);
            int indicators = random.nextInt(1, 6);
            int[][] marks = new int[experts][indicators];
            for (int[] sheet : marks) {
                for (int i = 0; i < indicators; i++) {
                    sheet[i] = random.nextInt(12) == 0 ? -1 : 10 * random.nextInt(11);
                }
            }
            int[] weights = IntStream.generate(() -> random.nextInt(1, 40))
                    .limit(indicators)
                    .toArray();
            int trim = random.nextInt(3);
            return new Instance(marks, weights, trim, 2 * trim + 1 + random.nextInt(3), random.nextBoolean());
        }

        ScoringModel model() {
            StringBuilder indicators = new StringBuilder();
            for (int i = 0; i < weights.length; i++) {
                indicators.append("  - {id: i%d, name: i, weight: %d, by: expert, scale: {min: 0, max: 100}}\n"
                        .formatted(i, weights[i]));
            }
            String trimming = "{of: %s, highest: %d, lowest: %d, from: %d}"
                    .formatted(bySheets ? "sheets" : "indicators", trim, trim, from);
            return ScoringFixtures.model(ScoringFixtures.text("/models/mean_2dp_HALF_UP.yaml")
                    .replaceFirst("  - \\{id: i1.*\\n", indicators.toString())
                    .replace("{of: sheets, highest: 0, lowest: 0}", trimming));
        }

        List<SheetMark> sheetMarks() {
            List<SheetMark> result = new ArrayList<>();
            for (int e = 0; e < marks.length; e++) {
                for (int i = 0; i < weights.length; i++) {
                    String value = marks[e][i] < 0 ? "" : String.valueOf(marks[e][i]);
                    result.add(ScoringFixtures.mark("E" + e, "i" + i, value));
                }
            }
            return result;
        }

        BigFraction reckoned() {
            BigFraction sum = new BigFraction(Arrays.stream(weights).sum());
            if (bySheets) {
                int[] totals = Arrays.stream(marks)
                        .filter(s -> Arrays.stream(s).noneMatch(m -> m < 0))
                        .mapToInt(s -> IntStream.range(0, s.length)
                                .map(i -> s[i] * weights[i])
                                .sum())
                        .toArray();
                return mean(totals).divide(sum);
            }
            BigFraction total = BigFraction.ZERO;
            for (int i = 0; i < weights.length; i++) {
                int column = i;
                int[] given = Arrays.stream(marks)
                        .mapToInt(s -> s[column])
                        .filter(m -> m >= 0)
                        .toArray();
                total = total.add(mean(given).multiply(weights[i]));
            }
            return total.divide(sum);
        }

        boolean hasScore() {
            if (bySheets) {
                return Arrays.stream(marks).anyMatch(s -> Arrays.stream(s).noneMatch(m -> m < 0));
            }
            return IntStream.range(0, weights.length)
                    .allMatch(i -> Arrays.stream(marks).anyMatch(s -> s[i] >= 0));
        }

        private BigFraction mean(int[] values) {
            int[] sorted = values.clone();
            Arrays.sort(sorted);
            int out = values.length < from ? 0 : trim;
            int[] kept = Arrays.copyOfRange(sorted, out, sorted.length - out);
            return new BigFraction(Arrays.stream(kept).sum(), kept.length);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_exact_score_is_the_reckoned_one(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < PER_SEED; n++) {
            Instance instance = Instance.random(random);
            Score score = new Ranker(instance.model())
                    .rank(List.of(ScoringFixtures.entry("a", instance.sheetMarks())))
                    .getFirst()
                    .score();

            assertThat(score != null).as(instance.toString()).isEqualTo(instance.hasScore());
            if (score != null) {
                BigFraction expected = instance.reckoned();
                assertThat(score.exact())
                        .isEqualTo(ScoringFixtures.exact(fraction(expected.getNumerator(), expected.getDenominator())));
            }
        }
    }

    private static String fraction(BigInteger numerator, BigInteger denominator) {
        return numerator + "/" + denominator;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_rows_changes_nothing(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ScoringModel model = ScoringFixtures.model(ScoringFixtures.smallModel());
        for (int n = 0; n < PER_SEED / 4; n++) {
            List<Entry> entries = new ArrayList<>();
            for (int a = 0; a < 6; a++) {
                entries.add(new Entry("a" + a, "g" + a % 2, panel(random), List.of(), null));
            }
            List<ApplicationResult> before = new Ranker(model).rank(entries);

            List<Entry> shuffled = new ArrayList<>();
            for (Entry entry : entries) {
                shuffled.add(new Entry(
                        entry.application(), entry.group(), shuffled(entry.marks(), random), entry.figures(), null));
            }

            assertThat(new Ranker(model).rank(shuffled(shuffled, random))).isEqualTo(before);
        }
    }

    private static List<SheetMark> panel(SplittableRandom random) {
        List<SheetMark> marks = new ArrayList<>();
        for (int e = 0; e < 5; e++) {
            for (String indicator : List.of("quality", "effect")) {
                marks.add(ScoringFixtures.mark("E" + e, indicator, String.valueOf(50 + 10 * random.nextInt(3))));
            }
        }
        return marks;
    }

    private static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
        List<T> result = new ArrayList<>(list);
        for (int i = result.size() - 1; i > 0; i--) {
            Collections.swap(result, i, random.nextInt(i + 1));
        }
        return result;
    }
}
