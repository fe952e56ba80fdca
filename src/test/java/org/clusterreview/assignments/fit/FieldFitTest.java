package org.clusterreview.assignments.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterreview.experts.workbook.FieldLevel;
import org.junit.jupiter.api.Test;

class FieldFitTest {

    private static final Map<String, String> PARENTS = Map.of("B11", "W01", "B12", "W01", "B02", "W03");

    private static KnownField known(String field, FieldLevel level) {
        return new KnownField(field, level);
    }

    private static FitInput input(List<KnownField> expert, Map<String, Integer> panel) {
        SortedMap<String, SortedMap<String, Integer>> panels = new TreeMap<>();
        panels.put("panel", new TreeMap<>(panel));
        return new FitInput(
                FitWeights.STANDARD, new TreeMap<>(Map.of("expert", expert)), panels, new TreeMap<>(PARENTS));
    }

    private static int fit(List<KnownField> expert, Map<String, Integer> panel) {
        return new FieldFit(input(expert, panel)).of("expert", "panel");
    }

    @Test
    void a_field_counts_by_how_well_it_is_known() {
        assertThat(fit(List.of(known("B11", FieldLevel.MAIN)), Map.of("B11", 1)))
                .isEqualTo(1000);
        assertThat(fit(List.of(known("B11", FieldLevel.FAMILIAR)), Map.of("B11", 1)))
                .isEqualTo(700);
        assertThat(fit(List.of(known("B11", FieldLevel.GENERAL)), Map.of("B11", 1)))
                .isEqualTo(400);
    }

    @Test
    void of_fields_known_equally_well_the_one_named_first_counts_more_but_never_more_than_a_level() {
        List<KnownField> many = List.of(
                known("Q01", FieldLevel.FAMILIAR),
                known("Q02", FieldLevel.FAMILIAR),
                known("Q03", FieldLevel.FAMILIAR),
                known("Q04", FieldLevel.FAMILIAR),
                known("Q05", FieldLevel.FAMILIAR),
                known("Q06", FieldLevel.FAMILIAR),
                known("Q07", FieldLevel.MAIN));

        assertThat(fit(many, Map.of("Q01", 1))).isEqualTo(700);
        assertThat(fit(many, Map.of("Q02", 1))).isEqualTo(680);
        assertThat(fit(many, Map.of("Q06", 1))).isEqualTo(600);
        assertThat(fit(many, Map.of("Q07", 1))).isEqualTo(900);
    }

    @Test
    void a_field_above_below_or_beside_counts_less_than_any_that_is_known_and_no_other_counts() {
        List<KnownField> optics = List.of(known("B11", FieldLevel.MAIN));

        assertThat(fit(optics, Map.of("W01", 1))).as("above").isEqualTo(200);
        assertThat(fit(List.of(known("W01", FieldLevel.MAIN)), Map.of("B11", 1)))
                .as("below")
                .isEqualTo(200);
        assertThat(fit(optics, Map.of("B12", 1))).as("beside").isEqualTo(200);
        assertThat(fit(optics, Map.of("B02", 1))).as("of another branch").isZero();
        assertThat(fit(List.of(known("Q01", FieldLevel.MAIN)), Map.of("Q02", 1)))
                .as("two fields that have none above are not beside one another")
                .isZero();
        assertThat(fit(List.of(), Map.of("B11", 1))).isZero();
    }

    @Test
    void a_panel_counts_the_mean_over_its_applications_rounded_down() {
        List<KnownField> expert = List.of(known("B11", FieldLevel.MAIN), known("Q01", FieldLevel.FAMILIAR));

        assertThat(fit(expert, Map.of("B11", 2, "Q01", 1))).isEqualTo((2 * 1000 + 680) / 3);
        assertThat(fit(expert, Map.of("B11", 1, "B02", 1))).isEqualTo(500);
    }

    @Test
    void each_field_of_the_panel_tells_what_counted() {
        List<KnownField> expert = List.of(known("Q01", FieldLevel.MAIN), known("B12", FieldLevel.GENERAL));

        List<FieldMatch> matches =
                new FieldFit(input(expert, Map.of("B11", 1, "B12", 2, "Q02", 1))).matches("expert", "panel");

        assertThat(matches).extracting(FieldMatch::field).containsExactly("B11", "B12", "Q02");
        assertThat(matches.getFirst().known()).contains(known("B12", FieldLevel.GENERAL));
        assertThat(matches.getFirst().isExact()).isFalse();
        assertThat(matches.get(1))
                .isEqualTo(new FieldMatch("B12", 2, java.util.Optional.of(known("B12", FieldLevel.GENERAL)), 1, 380));
        assertThat(matches.getLast().known()).isEmpty();
    }

    @Test
    void the_hash_hangs_on_levels_order_and_weights() {
        FitInput one = input(List.of(known("B11", FieldLevel.MAIN), known("Q01", FieldLevel.MAIN)), Map.of("B11", 1));
        FitInput turned =
                input(List.of(known("Q01", FieldLevel.MAIN), known("B11", FieldLevel.MAIN)), Map.of("B11", 1));
        FitInput weighed =
                new FitInput(new FitWeights(1000, 700, 400, 10, 5, 200), one.experts(), one.panels(), one.parents());

        assertThat(one.sha256()).hasSize(64).isNotEqualTo(turned.sha256()).isNotEqualTo(weighed.sha256());
        assertThat(new FitInput(one.weights(), one.experts(), one.panels(), one.parents()).sha256())
                .isEqualTo(one.sha256());
    }

    @Test
    void weights_under_which_a_lesser_match_counts_as_much_are_refused() {
        assertThatThrownBy(() -> new FitWeights(1000, 900, 400, 20, 5, 200))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FitWeights(1000, 700, 300, 20, 5, 200))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
