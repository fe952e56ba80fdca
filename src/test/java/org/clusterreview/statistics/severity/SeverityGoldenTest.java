package org.clusterreview.statistics.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.clusterreview.statistics.Golden;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against R (lm with contrasts that sum to zero, lme4). */
class SeverityGoldenTest {

    private static final JsonNode EXPECTED =
            Golden.json("statistics/severity_expected.json").path("severity_30x12x5");
    private static final JsonNode CONNECTED =
            Golden.json("statistics/severity_connectivity_expected.json").path("severity_disconnected_A.csv");

    private static Severity severity(String file) {
        return Severity.of(Golden.rows("statistics/" + file).stream()
                .map(cells -> new Observation(cells[0], cells[1], Marks.exact(cells[2])))
                .toList());
    }

    private static void near(Map<String, Double> values, JsonNode expected, double shift, double tolerance) {
        assertThat(values).hasSize(expected.size());
        Offset<Double> offset = within(tolerance);
        values.forEach((id, value) -> assertThat(value)
                .as(id)
                .isCloseTo(expected.path(Integer.parseInt(id) - 1).doubleValue() + shift, offset));
    }

    @Test
    void least_squares_are_those_of_r() {
        AdditiveFit fit = severity("severity_30x12x5.csv").fits().getFirst().additive();
        JsonNode golden = EXPECTED.path("ols_two_way");

        Golden.near(fit.grandMean(), golden.path("grand"));
        near(fit.severity(), golden.path("judge_severity_effect"), 0, 1e-9);
        near(fit.adjusted(), golden.path("app_adjusted_mean"), 0, 1e-9);
        near(fit.adjusted(), golden.path("app_effect"), golden.path("grand").doubleValue(), 1e-9);
        Golden.near(fit.sigma().orThrow(), golden.path("sigma"));
        assertThat(fit.dfResidual()).isEqualTo(golden.path("df_resid").intValue());
        Golden.near(fit.expertsDiffer().orThrow().f(), golden.path("F_judge"));
        Golden.near(fit.expertsDiffer().orThrow().p(), golden.path("p_judge"));
    }

    @Test
    void restricted_likelihood_is_that_of_lme4() {
        RandomFit fit =
                severity("severity_30x12x5.csv").fits().getFirst().random().orThrow();
        JsonNode golden = EXPECTED.path("reml_random");

        assertThat(fit.intercept()).isCloseTo(golden.path("intercept").doubleValue(), within(1e-5));
        relative(fit.varApplication(), golden.path("var_app"));
        relative(fit.varExpert(), golden.path("var_judge"));
        relative(fit.varResidual(), golden.path("var_resid"));
        near(fit.severity(), golden.path("blup_judge"), 0, 1e-4);
        near(fit.adjusted(), golden.path("blup_app"), golden.path("intercept").doubleValue(), 1e-4);
    }

    private static void relative(double value, JsonNode expected) {
        assertThat(value / expected.doubleValue()).isCloseTo(1, within(1e-4));
    }

    @Test
    void separate_panels_are_separate_components() {
        Severity severity = severity("severity_disconnected_A.csv");

        assertThat(severity.fits())
                .hasSize(CONNECTED.path("connected_components").intValue());
        for (int i = 0; i < severity.fits().size(); i++) {
            Component component = severity.fits().get(i).component();
            JsonNode golden = CONNECTED.path("components").path(i);
            assertThat(component.applications()).containsExactlyInAnyOrderElementsOf(texts(golden.path("apps")));
            assertThat(component.experts()).containsExactlyInAnyOrderElementsOf(texts(golden.path("judges")));
        }
        assertThat(severity.isComparable()).isFalse();
        assertThat(severity.difference("0", "8").why()).contains(Reason.SEPARATE_COMPONENTS);
        assertThat(severity.difference("0", "1").known()).isPresent();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(node -> String.valueOf(node.intValue())).toList();
    }
}
