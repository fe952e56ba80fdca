package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.clusterreview.scoring.engine.Estimate;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.PlainSum;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Band;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a page that knows but factors and contributions adds up what the engine gives. */
class EstimateTest {

    private static final int TRIALS = 400;

    private final SplittableRandom random = new SplittableRandom(20261127);

    /** One sheet of one application. */
    private record Filled(Map<String, Mark> marks, List<Figure> figures) {}

    private static ScoringModel shipped(String name) {
        return ScoringFixtures.model(ScoringFixtures.text("/scoring-models/" + name + ".yaml"));
    }

    private Filled fill(ScoringModel model) {
        int way = random.nextInt(8);
        Map<String, Mark> marks = new HashMap<>();
        for (Indicator indicator : model.onSheet()) {
            Scoring.ByExpert scoring = (Scoring.ByExpert) indicator.scoring();
            Scale scale = scoring.scale();
            switch (way) {
                case 0 -> marks.put(indicator.id(), Mark.of(end(scale, true)));
                case 1 -> marks.put(indicator.id(), Mark.of(end(scale, false)));
                default -> {
                    int chance = random.nextInt(10);
                    if (chance == 0 && scoring.mayBeNotApplicable()) {
                        marks.put(indicator.id(), Mark.NOT_APPLICABLE);
                    } else if (chance > 1) {
                        marks.put(indicator.id(), Mark.of(any(scale)));
                    }
                }
            }
        }
        List<Figure> figures = new RandomModels(random.split(), true)
                .entries(model)
                .getFirst()
                .figures();
        return new Filled(marks, figures);
    }

    private static BigDecimal end(Scale scale, boolean top) {
        return scale.bands().stream()
                .map(band -> top ? band.to() : band.from())
                .reduce((a, b) -> top ? a.max(b) : a.min(b))
                .orElse(top ? scale.max() : scale.min());
    }

    private BigDecimal any(Scale scale) {
        if (!scale.bands().isEmpty()) {
            Band band = scale.bands().get(random.nextInt(scale.bands().size()));
            return random.nextBoolean() ? band.from() : band.to();
        }
        BigDecimal step = scale.step() == null ? new BigDecimal("0.01") : scale.step();
        int steps = scale.max().subtract(scale.min()).divideToIntegralValue(step).intValueExact();
        return scale.min().add(step.multiply(BigDecimal.valueOf(random.nextInt(steps + 1))));
    }

    /** What the page shows: marks × coefficients and contributions, added. */
    private static Exact added(ScoringModel model, Filled filled, Map<String, Exact> coefficients) {
        Exact sum = Exact.ZERO;
        SheetScore score = SheetScore.of(model, filled.marks(), filled.figures());
        for (Indicator indicator : model.indicators()) {
            Exact adds = filled.marks().get(indicator.id()) instanceof Mark.Given(var value)
                    ? coefficients.getOrDefault(indicator.id(), Exact.ZERO).times(Exact.of(value))
                    : Optional.ofNullable(score.derived().get(indicator.id()))
                            .map(line -> line.score())
                            .orElse(Exact.ZERO);
            sum = indicator.effect() == Effect.DEDUCTION ? sum.minus(adds) : sum.plus(adds);
        }
        return sum;
    }

    private static Exact total(ScoringModel model, Filled filled) {
        return SheetScore.of(model, filled.marks(), filled.figures()).total();
    }

    private static boolean agrees(ScoringModel model, Filled filled) {
        Estimate estimate = Estimate.of(model, filled.figures());
        return added(model, filled, estimate.coefficients()).equals(total(model, filled));
    }

    private static boolean hasEnd(Exact factor) {
        return !factor.toString().contains("/");
    }

    @Test
    void VERDICTS() throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (var f : new java.io.File("scoring-models").listFiles()) {
            String n = f.getName();
            if (!n.endsWith(".yaml") || n.chars().filter(c -> c == '.').count() > 1 || n.contains("yunnan")) {
                continue;
            }
            ScoringModel m = shipped(n.replace(".yaml", ""));
            int bad = 0;
            int no = 0;
            int nofac = 0;
            for (int i = 0; i < TRIALS; i++) {
                Filled x = fill(m);
                Estimate e = Estimate.of(m, x.figures());
                if (!e.holds()) {
                    no++;
                }
                if (!e.coefficients().values().stream().allMatch(EstimateTest::hasEnd)) {
                    nofac++;
                }
                if (!agrees(m, x)) {
                    bad++;
                }
            }
            all.put(n, PlainSum.holds(m) + " estimate no " + no + " endless " + nofac + " disagree " + bad);
        }
        all.forEach((k, v) -> System.out.println("VERDICT " + k + " " + v));
    }

    @Test
    void a_sum_that_is_said_to_hold_is_the_total_of_the_engine_on_models_of_every_construct() {
        int held = 0;
        for (int i = 0; i < 3_000; i++) {
            ScoringModel model = ScoringFixtures.model(new RandomModels(random.split(), true).text());
            for (int sheet = 0; sheet < 10; sheet++) {
                Filled filled = fill(model);
                if (PlainSum.holds(model)) {
                    held++;
                    assertThat(added(model, filled, Estimate.of(model, filled.figures()).coefficients()))
                            .isEqualTo(total(model, filled));
                }
            }
        }
        System.out.println("VERDICT held " + held);
        assertThat(held).isGreaterThan(500);
    }
}
