package org.clusterreview.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.clusterreview.statistics.Golden;
import org.clusterreview.statistics.Ratings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against R (psych, irr) and the published tables. */
class AgreementGoldenTest {

    private static final JsonNode RELIABILITY = Golden.json("statistics/reliability_expected.json");
    private static final JsonNode KRIPPENDORFF = Golden.json("statistics/krippendorff_expected.json");

    static Stream<Arguments> forms() {
        return RELIABILITY.propertyNames().stream()
                .flatMap(table -> Stream.of(IccForm.values()).map(form -> Arguments.of(table, form)));
    }

    private static Ratings table(JsonNode golden) {
        return Golden.ratings("statistics/" + golden.path("file").stringValue());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void an_intraclass_correlation_is_that_of_psych(String table, IccForm form) {
        JsonNode golden = RELIABILITY.path(table).path("icc").path(form.label());

        Icc icc = IntraclassCorrelation.of(table(RELIABILITY.path(table)), 0.95)
                .orThrow()
                .get(form.ordinal());

        Golden.near(icc.value().orThrow(), golden.path("value"));
        Golden.near(icc.f().orThrow(), golden.path("F"));
        assertThat(icc.df1()).isEqualTo(golden.path("df1").intValue());
        assertThat(icc.df2()).isEqualTo(golden.path("df2").intValue());
        Golden.near(icc.p().orThrow(), golden.path("p"));
        Golden.near(icc.lower().orThrow(), golden.path("psych_lower95"));
        Golden.near(icc.upper().orThrow(), golden.path("psych_upper95"));
    }

    static Stream<String> tables() {
        return RELIABILITY.propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void mean_squares_and_concordance_are_those_of_r(String table) {
        JsonNode golden = RELIABILITY.path(table);
        MeanSquares squares = MeanSquares.of(table(golden)).orThrow();
        KendallW w = KendallW.of(table(golden)).orThrow();

        Golden.near(squares.between(), golden.path("icc").path("MSB"));
        Golden.near(squares.within(), golden.path("icc").path("MSW"));
        Golden.near(squares.judges(), golden.path("icc").path("MSJ"));
        Golden.near(squares.residual(), golden.path("icc").path("MSE"));
        Golden.near(w.w(), golden.path("kendallW_uncorrected").path("W"));
        Golden.near(w.wTies(), golden.path("kendallW_ties").path("W"));
        Golden.near(w.chiSquared(), golden.path("kendallW_ties").path("chisq"));
        Golden.near(w.chiSquared(), golden.path("friedman_chisq"));
        Golden.near(w.p(), golden.path("kendallW_ties").path("p"));
    }

    static Stream<Arguments> alphas() {
        return KRIPPENDORFF.propertyNames().stream()
                .flatMap(table -> Stream.of(Scale.values()).map(scale -> Arguments.of(table, scale)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("alphas")
    void alpha_is_that_of_krippendorff_and_irr(String table, Scale scale) {
        JsonNode golden = KRIPPENDORFF.path(table);

        double alpha = KrippendorffAlpha.of(table(golden).transposed(), scale).orThrow();

        Golden.near(alpha, golden.path(scale.name().toLowerCase(Locale.ROOT)));
    }
}
