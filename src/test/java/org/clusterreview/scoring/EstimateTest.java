package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
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
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a page that knows but factors and contributions adds up what the engine gives. */
class EstimateTest {

    private static final int TRIALS = 400;
    private static final int MODELS = 600;

    private final SplittableRandom random = new SplittableRandom(20261127);

    /** One sheet of one application. */
    private record Filled(Map<String, Mark> marks, List<Figure> figures) {}

    private static ScoringModel shipped(String name) {
        String text = ScoringFixtures.text("/scoring-models/" + name + ".yaml");
        ModelReading reading = new ModelReader()
                .read(
                        name,
                        text,
                        (id, version) ->
                                Optional.of(ScoringFixtures.text("/scoring-models/" + id + "-" + version + ".yaml")));
        return ((ModelReading.Sound) reading).model();
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
        List<Figure> figures =
                new RandomModels(random.split(), true).entries(model).getFirst().figures();
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
        int steps =
                scale.max().subtract(scale.min()).divideToIntegralValue(step).intValueExact();
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

    private static boolean isDecimal(Exact factor) {
        String text = factor.toString();
        return !text.contains("/")
                && text.length() - text.indexOf('.') - 1 <= (text.contains(".") ? 10 : text.length());
    }

    static Stream<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scoring-models"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z0-9-]+\\.yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Where it says yes the sums agree exactly; where no, a sheet on which they do not is found. */
    @ParameterizedTest
    @MethodSource("shipped")
    void the_verdict_on_a_shipped_model_is_borne_out_by_its_sheets(String name) {
        ScoringModel model = shipped(name);
        boolean plain = PlainSum.holds(model);
        int disagreements = 0;
        for (int i = 0; i < TRIALS; i++) {
            Filled filled = fill(model);
            Estimate estimate = Estimate.of(model, filled.figures());
            boolean agrees = agrees(model, filled);
            disagreements += agrees ? 0 : 1;
            if (plain) {
                assertThat(agrees).as("%s", filled).isTrue();
                assertThat(estimate.holds())
                        .isEqualTo(estimate.coefficients().values().stream().allMatch(EstimateTest::isDecimal));
            } else {
                assertThat(estimate.holds()).isFalse();
            }
        }
        assertThat(disagreements > 0).as("an example shows why not").isEqualTo(!plain);
    }

    @Test
    void the_models_of_this_province_can_be_added_up_anywhere() {
        for (String name : List.of("hubei-2025-recognition", "hubei-2025-evaluation")) {
            assertThat(PlainSum.holds(shipped(name))).as(name).isTrue();
        }
    }

    @Test
    void a_sum_that_is_said_to_hold_is_the_total_of_the_engine_on_models_of_every_construct() {
        int held = 0;
        for (int i = 0; i < MODELS; i++) {
            ScoringModel model = ScoringFixtures.model(new RandomModels(random.split(), i % 3 > 0).text());
            if (PlainSum.holds(model)) {
                held++;
                for (int sheet = 0; sheet < 20; sheet++) {
                    Filled filled = fill(model);
                    assertThat(added(
                                    model,
                                    filled,
                                    Estimate.of(model, filled.figures()).coefficients()))
                            .isEqualTo(total(model, filled));
                }
            }
        }
        assertThat(held).as("models of which it is said to hold").isGreaterThan(MODELS / 20);
    }
}
