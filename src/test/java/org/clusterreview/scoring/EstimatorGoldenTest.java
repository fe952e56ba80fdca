package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.scoring.engine.Dropped;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetMark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Estimators as models name them, against values of R, SciPy and Excel; the golden values are decimals of twelve places. */
class EstimatorGoldenTest {

    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
    private static final JsonNode PANELS = golden("location_outlier_expected.json");
    private static final JsonNode PUBLISHED = golden("trim_published.json");

    private static JsonNode golden(String file) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(ScoringFixtures.text("/golden/" + file));
    }

    /** Name of a panel, name of a value in it, and the words of the language for that estimator. */
    static Stream<Arguments> values() {
        List<Arguments> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> panel : PANELS.properties()) {
            for (String name : panel.getValue().propertyNames()) {
                words(name, panel.getValue().path("x").size())
                        .ifPresent(words -> values.add(Arguments.of(panel.getKey(), name, words)));
            }
        }
        assertThat(values).hasSizeGreaterThan(200);
        return values.stream();
    }

    private static Optional<String> words(String name, int n) {
        String fraction = name.substring(name.lastIndexOf('_') + 1);
        return switch (name) {
            case "mean" -> Optional.of("by: mean");
            case "median" -> Optional.of("by: median");
            case "hodges_lehmann" -> Optional.of("by: hodges_lehmann");
            case "drop1hi1lo" -> Optional.of("by: trimmed, highest: 1, lowest: 1");
            case "drop2hi2lo" -> Optional.of("by: trimmed, highest: 2, lowest: 2");
            case "winsor1" -> Optional.of("by: winsorised, per_side: 1");
            default -> {
                if (name.startsWith("R_mean_trim_") || name.startsWith("scipy_trim_mean_")) {
                    yield Optional.of("by: trimmed_share, fraction: " + fraction);
                }
                if (name.startsWith("excel_TRIMMEAN_")) {
                    yield Optional.of("by: excel_trimmean, fraction: " + fraction);
                }
                int perSide = name.startsWith("winsorized_")
                        ? new BigDecimal(fraction)
                                .multiply(BigDecimal.valueOf(n))
                                .setScale(0, RoundingMode.FLOOR)
                                .intValueExact()
                        : 0;
                yield perSide == 0 ? Optional.empty() : Optional.of("by: winsorised, per_side: " + perSide);
            }
        };
    }

    private static Score score(JsonNode marks, String words, String of) {
        List<SheetMark> given = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            given.add(ScoringFixtures.mark(
                    String.valueOf(i + 1), "a", marks.path(i).decimalValue().toPlainString()));
        }
        return ModelText.scored(
                ModelText.of("factors", "{id: a, name: A, factor: 1, by: expert, scale: {min: -1000, max: 1000}}")
                        .average("of: " + of + ", " + words)
                        .result(given));
    }

    private static void near(Score score, BigDecimal expected, BigDecimal tolerance) {
        assertThat(score.exact()
                        .decimal(MathContext.DECIMAL128)
                        .subtract(expected)
                        .abs())
                .as(score.exact() + " for " + expected)
                .isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("values")
    void an_estimator_gives_the_value_of_the_literature(String panel, String name, String words) {
        JsonNode golden = PANELS.path(panel);
        for (String of : List.of("sheets", "indicators")) {
            near(score(golden.path("x"), words, of), golden.path(name).decimalValue(), TOLERANCE);
        }
    }

    static Stream<JsonNode> published() {
        return PUBLISHED.path("published").valueStream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void trimmean_is_that_of_the_published_examples(JsonNode example) {
        Score score = score(
                example.path("x"),
                "by: excel_trimmean, fraction: " + example.path("percent").decimalValue(),
                "sheets");

        near(
                score,
                example.path("expected").decimalValue(),
                example.has("tolerance") ? example.path("tolerance").decimalValue() : TOLERANCE);
        assertThat(dropped(score, Dropped.HIGHEST))
                .isEqualTo(example.path("trimmed_each_side").intValue());
    }

    static Stream<JsonNode> hazards() {
        return PUBLISHED
                .path("float_floor_hazard_examples_n_percent_exact_float")
                .valueStream();
    }

    @ParameterizedTest
    @MethodSource("hazards")
    void a_share_is_counted_exactly_where_binary_fractions_go_wrong(JsonNode hazard) {
        int n = hazard.path(0).intValue();
        var marks = JsonMapper.builder().build().createArrayNode();
        for (int i = 0; i < n; i++) {
            marks.add(i);
        }

        Score score =
                score(marks, "by: trimmed_share, fraction: 0." + hazard.path(1).intValue(), "sheets");

        assertThat(dropped(score, Dropped.LOWEST))
                .isEqualTo(hazard.path(2).intValue())
                .isNotEqualTo(hazard.path(3).intValue());
        assertThat(dropped(score, Dropped.HIGHEST)).isEqualTo(hazard.path(2).intValue());
    }

    private static int dropped(Score score, Dropped why) {
        return (int) score.sheets().stream().filter(s -> s.dropped() == why).count();
    }
}
