package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.Scorer;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoundingGoldenTest {

    /** Orders of rounding, and the exact value that each of them rounds last, where the golden file gives it. */
    private static final Map<String, String> ORDERS = Map.of(
            "mean_2dp_HALF_UP", "exact_mean",
            "trim_totals_2dp_HALF_UP", "exact_trim_of_judge_totals",
            "trim_totals_2dp_HALF_EVEN", "exact_trim_of_judge_totals",
            "trim_totals_judge_rounded_first_2dp", "",
            "indicator_trims_2dp_single_rounding", "exact_weighted_of_indicator_trims",
            "indicator_trims_rounded_each_then_weighted", "",
            "isu_style_round_each_product_then_sum", "");

    private static final JsonNode GOLDEN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(ScoringFixtures.text("/golden/rounding_expected.json"));

    static Stream<JsonNode> primitives() {
        return GOLDEN.path("primitive").valueStream();
    }

    static Stream<JsonNode> weighted() {
        return GOLDEN.path("weighted").valueStream();
    }

    @ParameterizedTest
    @MethodSource("primitives")
    void rounds_a_single_value_as_declared(JsonNode golden) {
        String value = golden.path("value").stringValue();
        for (String rounding : golden.propertyNames()) {
            if (rounding.equals("value")) {
                continue;
            }
            int places = rounding.charAt(rounding.length() - 1) - '0';
            String mode = rounding.startsWith("HALF_EVEN") ? "half_even" : "half_up";
            String model = ScoringFixtures.text("/models/primitive.yaml")
                    .replace("places: 2, mode: half_up", "places: " + places + ", mode: " + mode);

            Score score = score(ScoringFixtures.model(model), panelWithMean(value));

            assertThat(score.published())
                    .as(rounding)
                    .isEqualTo(new BigDecimal(golden.path(rounding).stringValue()));
        }
    }

    /** A fraction n/d is the mean of d marks, one of them n and the others 0. */
    private static List<SheetMark> panelWithMean(String value) {
        String[] parts = value.split("/", 2);
        List<SheetMark> marks = new ArrayList<>();
        marks.add(ScoringFixtures.mark("e0", "i1", parts[0]));
        for (int i = 1; parts.length == 2 && i < Integer.parseInt(parts[1]); i++) {
            marks.add(ScoringFixtures.mark("e" + i, "i1", "0"));
        }
        return marks;
    }

    @ParameterizedTest
    @MethodSource("weighted")
    void aggregates_in_every_order_of_rounding(JsonNode golden) {
        ORDERS.forEach((order, exactField) -> {
            Score score = score(model(order, golden.path("weights")), marks(golden.path("marks")));

            assertThat(score.published())
                    .as(order)
                    .isEqualTo(new BigDecimal(golden.path(order).stringValue()));
            if (!exactField.isEmpty()) {
                String expected = golden.path(exactField).stringValue();
                assertThat(score.exact()).as(order).isEqualTo(ScoringFixtures.exact(expected));
            }
        });
    }

    private static ScoringModel model(String order, JsonNode weights) {
        StringBuilder indicators = new StringBuilder();
        for (int i = 0; i < weights.size(); i++) {
            indicators.append("  - {id: i%d, name: i%d, weight: %s, by: expert, scale: {min: 0, max: 100}}\n"
                    .formatted(i + 1, i + 1, weights.path(i).decimalValue().toPlainString()));
        }
        String text = ScoringFixtures.text("/models/" + order + ".yaml");
        return ScoringFixtures.model(text.replaceFirst("  - \\{id: i1.*\\n", indicators.toString()));
    }

    private static List<SheetMark> marks(JsonNode rows) {
        List<SheetMark> marks = new ArrayList<>();
        for (int expert = 0; expert < rows.size(); expert++) {
            for (int i = 0; i < rows.path(expert).size(); i++) {
                String value = rows.path(expert).path(i).decimalValue().toPlainString();
                marks.add(ScoringFixtures.mark("J" + (expert + 1), "i" + (i + 1), value));
            }
        }
        return marks;
    }

    private static Score score(ScoringModel model, List<SheetMark> marks) {
        @Nullable
        Score score = new Scorer(model).score(ScoringFixtures.entry("a", marks)).score();
        assertThat(score).isNotNull();
        return score;
    }
}
