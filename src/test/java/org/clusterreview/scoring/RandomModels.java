package org.clusterreview.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.Band;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/** Models of every construct put together at random, and applications for them. */
final class RandomModels {

    private static final List<String> MARKED = List.of(
            "by: expert, scale: {min: 0, max: 100, step: 5}",
            "by: expert, scale: {min: 0, max: 100}, may_be_not_applicable: true",
            "by: expert, levels: [{name: A, mark: 100}, {name: B, mark: 70}, {name: C, mark: 0}]",
            "by: expert, scale: {min: 0, max: 100, step: 1, bands: [{name: A, from: 80, to: 100}, {name: B, from: 0, to: 60}]}");
    private static final List<String> COMPUTED = List.of(
            "by: staff, item: s",
            "by: department, department: 部门, item: d, scale: {min: 0, max: 100, step: 1}",
            "by: data, figure: {of: f}, rule: {type: steps, steps: [{at: 10, percent: 50}, {at: 30, percent: 100}]}",
            "by: data, figure: {of: f / g, times: 100}, rule: {type: piecewise_linear, breakpoints: [{at: 0, percent: 0}, {at: 300, percent: 100}]}",
            "by: data, figure: {of: f, mean_of: 2}, rule: {type: benchmark, base: 10, base_percent: 60, full: 40}, missing: {percent: 30}",
            "by: data, figure: {of: f, growth_over: 1}, rule: {type: per_step, start: 0, start_percent: 80, each: 5, adds: 2, takes: 3}, missing: not_applicable",
            "by: data, figure: {of: g}, rule: {type: share_of_best}",
            "by: data, figure: {of: g}, rule: {type: by_place, percents: [100, 50], spread: true}",
            "by: data, figure: {of: f}, rule: {type: formula, formula: \"MIN(100, x / 7 * 10)\", places: 3, mode: half_even}");
    private static final List<String> AVERAGES = List.of(
            "by: mean",
            "by: trimmed, highest: 1, lowest: 1",
            "by: trimmed, highest: 1",
            "by: trimmed_share, fraction: 0.25",
            "by: excel_trimmean, fraction: 0.5",
            "by: winsorised, per_side: 1",
            "by: median",
            "by: hodges_lehmann");

    /** Items of the models put together here; others are those of models from elsewhere. */
    private static final Set<String> OWN_ITEMS = Set.of("s", "d", "f", "g", "v", "in");

    private final SplittableRandom random;
    private final boolean everything;

    /** @param everything also what is not monotone: deductions, roundings in between, not applicable, comparisons of figures */
    RandomModels(SplittableRandom random, boolean everything) {
        this.random = random;
        this.everything = everything;
    }

    String text() {
        String weighting = pick(List.of("points", "weights", "factors", "coefficients"));
        return """
                language: 1
                id: random
                version: "1"
                name: Random
                official: true
                source: {document: tests}
                weighting: %s
                indicators:
                %s%s%saggregation:
                  average: {of: %s, %s}
                  minimum_valid: %d
                  below_minimum: %s
                  %srounding: [%s{at: final, places: %d, mode: %s}]
                ranking: {on: %s, ties: [%s]%s}
                """.formatted(
                        weighting,
                        dimension("a", weighting) + dimension("b", weighting),
                        everything && random.nextBoolean() ? bonus() : "",
                        extras(),
                        pick(List.of("sheets", "indicators")),
                        pick(AVERAGES),
                        1 + random.nextInt(3),
                        pick(List.of("ranked", "not_ranked")),
                        random.nextInt(4) == 0 ? "limits: {min: 5, max: 95}\n  " : "",
                        everything ? roundings() : "",
                        random.nextInt(4),
                        pick(List.of("half_up", "half_even", "down", "ceiling")),
                        everything ? pick(List.of("exact", "published")) : "exact",
                        everything ? "{part: a}, {input: in}, {fewer_dropped: true}, {median: true}, {lot: true}" : "",
                        everything
                                ? ", pass: {at_least: 60}, grades: {by: share, levels: [{name: A, up_to_percent: 40}, {name: B}]}"
                                : "");
    }

    private String dimension(String id, String weighting) {
        String key = weighting.equals("points") ? "points" : weighting.equals("factors") ? "factor" : "weight";
        StringBuilder text = new StringBuilder("  - id: " + id + "\n    name: D\n");
        if (weighting.equals("coefficients")) {
            text.append("    weight: ").append(1 + random.nextInt(9)).append('\n');
        }
        if (random.nextInt(4) == 0) {
            text.append("    limits: {max: 40}\n");
        }
        text.append("    children:\n");
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            String scoring = i == 0
                    ? everything ? pick(MARKED) : MARKED.getFirst()
                    : random.nextBoolean() && everything
                            ? pick(MARKED)
                            : pick(everything ? COMPUTED : COMPUTED.subList(0, 4));
            text.append(
                    "      - {id: %s%d, name: I, %s: %d, %s}\n".formatted(id, i, key, 1 + random.nextInt(20), scoring));
        }
        return text.toString();
    }

    private String bonus() {
        return """
                  - id: plus
                    name: Plus
                    effect: bonus
                    limits: {max: 5}
                    children:
                      - {id: plus1, name: P, points: 4, by: data, figure: {of: f}, rule: {type: count_points, each: 1}}
                      - {id: plus2, name: P, points: 4, by: expert, scale: {min: 0, max: 10, step: 1}}
                  - {id: minus, name: M, effect: deduction, points: 6, by: expert, scale: {min: 0, max: 10, step: 1}}
                """;
    }

    private String extras() {
        return everything
                ? "inputs: [{id: in, name: In, use: added, factor: 0.1, missing: nothing}]\n"
                        + "vetoes: [{id: v, name: V, source: s}, {id: q, name: Q, source: s, by: majority_of_experts}]\n"
                        + "requirements: [{id: r, name: R, source: s, figure: {of: g}, more_than: 1}]\n"
                : "";
    }

    private String roundings() {
        StringBuilder text = new StringBuilder();
        for (String step : List.of("figure", "mark", "indicator", "product", "dimension")) {
            if (random.nextInt(4) == 0) {
                text.append("{at: %s, places: %d, mode: %s}, "
                        .formatted(step, random.nextInt(3), pick(List.of("half_up", "floor"))));
            }
        }
        return text.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    List<Entry> entries(ScoringModel model) {
        List<Entry> entries = new ArrayList<>();
        int count = 2 + random.nextInt(5);
        for (int a = 0; a < count; a++) {
            entries.add(
                    new Entry("a" + a, "g" + a % 2, marks(model), figures(model), random.nextBoolean() ? 1 + a : null));
        }
        return entries;
    }

    private List<SheetMark> marks(ScoringModel model) {
        List<SheetMark> marks = new ArrayList<>();
        int experts = 1 + random.nextInt(7);
        for (int e = 1; e <= experts; e++) {
            for (Indicator indicator : model.onSheet()) {
                int chance = everything ? random.nextInt(25) : 1;
                Scoring.ByExpert scoring = (Scoring.ByExpert) indicator.scoring();
                Mark mark = chance == 0
                        ? Mark.MISSING
                        : chance == 2 && scoring.mayBeNotApplicable()
                                ? Mark.NOT_APPLICABLE
                                : Mark.of(mark(scoring.scale()));
                marks.add(new SheetMark(String.valueOf(e), indicator.id(), mark));
            }
        }
        return marks;
    }

    private BigDecimal mark(Scale scale) {
        if (!scale.bands().isEmpty()) {
            Band band = scale.bands().get(random.nextInt(scale.bands().size()));
            return random.nextBoolean() ? band.from() : band.to();
        }
        BigDecimal step = scale.step() == null ? new BigDecimal("2.5") : scale.step();
        int steps = scale.max()
                .subtract(scale.min())
                .divideToIntegralValue(step)
                .min(BigDecimal.valueOf(100_000))
                .intValueExact();
        return scale.min().add(step.multiply(BigDecimal.valueOf(random.nextInt(steps + 1))));
    }

    private List<Figure> figures(ScoringModel model) {
        List<Figure> figures = new ArrayList<>();
        figures.add(ScoringFixtures.figure("s", String.valueOf(random.nextInt(2))));
        figures.add(ScoringFixtures.figure("d", String.valueOf(random.nextInt(101))));
        for (int year = 2022; year <= 2024; year++) {
            if (!everything || random.nextInt(8) != 0) {
                figures.add(ScoringFixtures.figure("f", year, String.valueOf(random.nextInt(50))));
            }
            figures.add(ScoringFixtures.figure("g", year, String.valueOf(1 + random.nextInt(20))));
        }
        if (everything && random.nextInt(8) == 0) {
            figures.add(ScoringFixtures.figure("v", "1"));
        }
        if (random.nextBoolean()) {
            figures.add(ScoringFixtures.figure("in", String.valueOf(random.nextInt(20))));
        }
        model.items().stream().filter(item -> !OWN_ITEMS.contains(item)).forEach(item -> others(item, figures));
        return figures;
    }

    /** A finding as often as not, else figures of five years. */
    private void others(String item, List<Figure> figures) {
        if (random.nextInt(3) == 0) {
            figures.add(ScoringFixtures.figure(item, String.valueOf(random.nextInt(2))));
            return;
        }
        for (int year = 2019; year <= 2024; year++) {
            if (random.nextInt(10) != 0) {
                figures.add(new Figure(item, year, BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4))));
            }
        }
    }
}
