package org.clusterreview.statistics.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Golden;
import org.clusterreview.statistics.numeric.Doubles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against R (MASS, robustbase), SciPy, Excel and NIST. */
class LocationGoldenTest {

    private static final JsonNode PANELS = Golden.json("location_outlier_expected.json");
    private static final JsonNode PUBLISHED = Golden.json("trim_published.json");

    static Stream<Arguments> estimates() {
        List<Arguments> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> panel : PANELS.properties()) {
            for (String name : panel.getValue().propertyNames()) {
                estimator(name, panel.getValue().path("x").size())
                        .ifPresent(estimator -> all.add(Arguments.of(panel.getKey(), name, estimator)));
            }
        }
        assertThat(all).hasSizeGreaterThan(250);
        return all.stream();
    }

    private static Optional<Estimator> estimator(String name, int n) {
        String share = name.substring(name.lastIndexOf('_') + 1);
        return switch (name) {
            case "mean" -> Optional.of(new Estimator.Mean());
            case "median" -> Optional.of(new Estimator.Median());
            case "hodges_lehmann" -> Optional.of(new Estimator.HodgesLehmann());
            case "drop1hi1lo" -> Optional.of(Estimates.TRIMMED_1);
            case "drop2hi2lo" -> Optional.of(new Estimator.Trimmed(2, 2));
            case "winsor1" -> Optional.of(Estimates.WINSORISED_1);
            default -> {
                if (name.startsWith("R_mean_trim_") || name.startsWith("scipy_trim_mean_")) {
                    yield Optional.of(new Estimator.TrimmedShare(new BigDecimal(share)));
                }
                if (name.startsWith("winsorized_")) {
                    BigDecimal perSide = new BigDecimal(share).multiply(BigDecimal.valueOf(n));
                    yield Optional.of(new Estimator.Winsorised(
                            perSide.setScale(0, RoundingMode.FLOOR).intValueExact()));
                }
                yield name.startsWith("excel_TRIMMEAN_")
                        ? Optional.of(new Estimator.ExcelTrimmean(new BigDecimal(share)))
                        : Optional.empty();
            }
        };
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("estimates")
    void an_estimate_is_that_of_the_literature(String panel, String name, Estimator estimator) {
        JsonNode golden = PANELS.path(panel);

        Golden.near(Estimates.of(estimator, Golden.exacts(golden.path("x"))).orThrow(), golden.path(name));
    }

    static Stream<String> panels() {
        return PANELS.propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void the_summary_of_a_panel_holds_the_same_values(String panel) {
        JsonNode golden = PANELS.path(panel);

        Location location = Location.of(Golden.exacts(golden.path("x")));

        assertThat(location.n()).isEqualTo(golden.path("n").intValue());
        Golden.near(location.mean().orThrow(), golden.path("mean"));
        Golden.near(location.median().orThrow(), golden.path("median"));
        Golden.near(location.trimmed1().orThrow(), golden.path("drop1hi1lo"));
        Golden.near(location.winsorised1().orThrow(), golden.path("winsor1"));
        Golden.near(location.hodgesLehmann().orThrow(), golden.path("hodges_lehmann"));
        Golden.near(location.sd().orThrow(), golden.path("sd"));
        Golden.near(location.mad().orThrow(), golden.path("mad_raw"));
    }

    static Stream<Arguments> hubers() {
        return PANELS.properties().stream()
                .filter(panel -> panel.getValue().has("MASS_huber_k1.5"))
                .flatMap(panel -> Stream.of(
                        Arguments.of(panel.getKey(), "1.5", "MASS_huber_k1.5"),
                        Arguments.of(panel.getKey(), "1.345", "robustbase_huberM_k1.345_scaleMAD")));
    }

    /** The programs stop their iteration up to 2e-6 away from the root. */
    @ParameterizedTest(name = "{0} k = {1}")
    @MethodSource("hubers")
    void hubers_estimate_is_the_root_that_programs_come_near(String panel, String k, String name) {
        JsonNode golden = PANELS.path(panel);

        Exact huber =
                Huber.of(Golden.exacts(golden.path("x")), new BigDecimal(k)).orThrow();

        assertThat(Doubles.of(huber)).isCloseTo(golden.path(name).doubleValue(), within(2e-6));
    }

    static Stream<JsonNode> published() {
        return PUBLISHED.path("published").valueStream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void trimmean_is_that_of_the_published_examples(JsonNode example) {
        Estimator trimmean = new Estimator.ExcelTrimmean(example.path("percent").decimalValue());

        double value = Doubles.of(
                Estimates.of(trimmean, Golden.exacts(example.path("x"))).orThrow());

        double tolerance = example.has("tolerance") ? example.path("tolerance").doubleValue() : 1e-9;
        assertThat(value).isCloseTo(example.path("expected").doubleValue(), within(tolerance));
        assertThat(trimmean.highest(example.path("x").size()))
                .isEqualTo(example.path("trimmed_each_side").intValue());
    }
}
