package org.clusterreview.statistics.outliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against R and the uranium data of the NIST/SEMATECH e-Handbook. */
class OutliersGoldenTest {

    private static final JsonNode PANELS = Golden.json("location_outlier_expected.json");

    static Stream<String> panels() {
        return PANELS.propertyNames().stream();
    }

    private static List<Exact> marks(String panel) {
        return Golden.exacts(PANELS.path(panel).path("x"));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void grubbs_statistic_critical_values_and_probability_are_those_of_r(String panel) {
        JsonNode golden = PANELS.path(panel).path("grubbs");

        Grubbs grubbs = Grubbs.of(marks(panel)).orThrow();

        assertThat(grubbs.index() + 1).isEqualTo(golden.path("index1").intValue());
        Golden.near(grubbs.g(), golden.path("G"));
        Golden.near(grubbs.criticalOneSided05(), golden.path("crit_one_sided_0.05"));
        Golden.near(grubbs.criticalTwoSided05(), golden.path("crit_two_sided_0.05"));
        Golden.near(grubbs.criticalTwoSided01(), golden.path("crit_two_sided_0.01"));
        Golden.near(grubbs.pOneSided(), golden.path("p_one_sided"));
        Golden.near(grubbs.pTwoSided(), golden.path("p_two_sided"));
        Golden.near(grubbs.gMax(), golden.path("Gmax"));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void dixons_ratio_is_that_of_r(String panel) {
        if (PANELS.path(panel).has("dixon_r10")) {
            Golden.near(
                    Dixon.of(marks(panel)).orThrow().r10(), PANELS.path(panel).path("dixon_r10"));
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void modified_z_is_that_of_r_or_undefined_with_it(String panel) {
        JsonNode golden = PANELS.path(panel).path("modified_z");
        var values = ModifiedZ.of(marks(panel));

        assertThat(values.known().isPresent()).isEqualTo(golden.isArray());
        values.known().ifPresent(z -> {
            for (int i = 0; i < z.size(); i++) {
                Golden.near(z.get(i), golden.path(i));
            }
        });
    }
}
