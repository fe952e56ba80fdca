package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.scoring.engine.SheetMark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coefficients on two levels, bonus, deduction and limits, and every estimator, against a plain reckoning of its own. */
class LanguageOracleTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 400 : 40;
    private static final List<String> ESTIMATORS = List.of(
            "by: mean",
            "by: trimmed, highest: 1, lowest: 2",
            "by: trimmed_share, fraction: 0.3",
            "by: excel_trimmean, fraction: 0.45",
            "by: winsorised, per_side: 1",
            "by: median",
            "by: hodges_lehmann");

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 10);
    }

    private static BigFraction estimate(int which, List<BigFraction> values) {
        List<BigFraction> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return switch (which) {
            case 0 -> mean(sorted);
            case 1 -> n < 4 ? mean(sorted) : mean(sorted.subList(2, n - 1));
            case 2 -> mean(sorted.subList(3 * n / 10, n - 3 * n / 10));
            case 3 -> mean(sorted.subList(45 * n / 200, n - 45 * n / 200));
            case 4 -> n < 3 ? mean(sorted) : winsorised(sorted);
            case 5 -> median(sorted);
            default -> hodgesLehmann(sorted);
        };
    }

    private static BigFraction winsorised(List<BigFraction> sorted) {
        List<BigFraction> changed = new ArrayList<>(sorted);
        changed.set(0, sorted.get(1));
        changed.set(sorted.size() - 1, sorted.get(sorted.size() - 2));
        return mean(changed);
    }

    private static BigFraction median(List<BigFraction> sorted) {
        int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : mean(sorted.subList(n / 2 - 1, n / 2 + 1));
    }

    private static BigFraction hodgesLehmann(List<BigFraction> sorted) {
        List<BigFraction> means = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i; j < sorted.size(); j++) {
                means.add(sorted.get(i).add(sorted.get(j)).divide(2));
            }
        }
        return median(means.stream().sorted().toList());
    }

    private static BigFraction mean(List<BigFraction> values) {
        return values.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(values.size());
    }

    private static void same(String engine, BigFraction reckoned) {
        assertThat(ScoringFixtures.exact(engine))
                .isEqualTo(ScoringFixtures.exact(reckoned.getNumerator() + "/" + reckoned.getDenominator()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coefficients_and_estimators(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < PER_SEED; n++) {
            int[] dimensions = {1 + random.nextInt(9), 1 + random.nextInt(9)};
            int[][] weights = {
                random.ints(3, 1, 13).toArray(), random.ints(2, 1, 13).toArray()
            };
            int experts = 1 + random.nextInt(9);
            int[][][] marks = new int[experts][2][3];
            Arrays.stream(marks)
                    .flatMap(Arrays::stream)
                    .forEach(row -> Arrays.setAll(row, i -> random.nextInt(21) * 5));
            int which = random.nextInt(ESTIMATORS.size());
            boolean sheets = random.nextBoolean();

            StringBuilder first = new StringBuilder();
            List<SheetMark> given = new ArrayList<>();
            for (int d = 0; d < 2; d++) {
                first.append(d == 0 ? "" : "  - ")
                        .append("id: d%d%n    name: D%n    weight: %d%n    children:%n".formatted(d, dimensions[d]));
                for (int i = 0; i < weights[d].length; i++) {
                    first.append("      - {id: i%d%d, name: I, weight: %s, by: expert, scale: {min: 0, max: 100}}%n"
                            .formatted(d, i, weights[d][i] / 10.0));
                    for (int e = 0; e < experts; e++) {
                        given.add(ScoringFixtures.mark("e" + e, "i" + d + i, String.valueOf(marks[e][d][i])));
                    }
                }
            }
            ModelText model = ModelText.of("coefficients", first.toString().stripTrailing())
                    .average("of: " + (sheets ? "sheets" : "indicators") + ", " + ESTIMATORS.get(which));

            same(
                    ModelText.exact(model.result(given)),
                    sheets
                            ? estimate(
                                    which,
                                    IntStream.range(0, experts)
                                            .mapToObj(e -> total(dimensions, weights, mark(marks[e])))
                                            .toList())
                            : total(
                                    dimensions,
                                    weights,
                                    (d, i) -> estimate(
                                            which,
                                            IntStream.range(0, experts)
                                                    .mapToObj(e -> new BigFraction(marks[e][d][i]))
                                                    .toList())));
        }
    }

    private interface Value {

        BigFraction of(int dimension, int indicator);
    }

    private static Value mark(int[][] sheet) {
        return (d, i) -> new BigFraction(sheet[d][i]);
    }

    private static BigFraction total(int[] dimensions, int[][] weights, Value value) {
        BigFraction total = BigFraction.ZERO;
        for (int d = 0; d < dimensions.length; d++) {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i < weights[d].length; i++) {
                sum = sum.add(value.of(d, i).multiply(weights[d][i]));
            }
            total = total.add(sum.divide(Arrays.stream(weights[d]).sum()).multiply(dimensions[d]));
        }
        return total.divide(Arrays.stream(dimensions).sum());
    }

    /** One dimension of 20 + 10 points with a bonus of 6, held at 32; a deduction of 8; the whole held at 0 to 60. */
    @ParameterizedTest
    @MethodSource("seeds")
    void bonus_deduction_and_limits_sheet_by_sheet(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ModelText model = ModelText.points(
                        """
                        id: d
                            name: D
                            limits: {max: 32}
                            children:
                              - {id: a, name: A, points: 20, by: expert, scale: {min: 0, max: 5, step: 1}}
                              - {id: b, name: B, points: 10, by: expert, scale: {min: 0, max: 10, step: 1}}
                              - {id: p, name: P, points: 6, effect: bonus, by: expert, scale: {min: 0, max: 3, step: 1}}""",
                        "{id: m, name: M, points: 8, effect: deduction, by: expert, scale: {min: 0, max: 4, step: 1}}",
                        "{id: c, name: C, points: 30, by: expert, scale: {min: 0, max: 6, step: 1}}")
                .aggregated(
                        "trim: {of: sheets, highest: 1, lowest: 1}\n  minimum_valid: 1\n  limits: {min: 0, max: 60}");
        for (int n = 0; n < PER_SEED; n++) {
            List<SheetMark> given = new ArrayList<>();
            List<BigFraction> totals = new ArrayList<>();
            int experts = 1 + random.nextInt(8);
            for (int e = 0; e < experts; e++) {
                int a = random.nextInt(6);
                int b = random.nextInt(11);
                int p = random.nextInt(4);
                int m = random.nextInt(5);
                int c = random.nextInt(7);
                int dimension = Math.min(32, 4 * a + b + 2 * p);
                totals.add(new BigFraction(Math.clamp(dimension - 2 * m + 5 * c, 0, 60)));
                given.addAll(ScoringFixtures.sheets(
                        List.of("a", "b", "p", "m", "c"), "%d %d %d %d %d %d".formatted(e, a, b, p, m, c)));
            }
            List<BigFraction> sorted = totals.stream().sorted().toList();

            same(
                    ModelText.exact(model.result(given)),
                    experts < 3 ? mean(sorted) : mean(sorted.subList(1, experts - 1)));
        }
    }
}
