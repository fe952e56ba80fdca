package org.clusterreview.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterreview.assignments.Answer;
import org.clusterreview.assignments.fit.FieldFit;
import org.clusterreview.assignments.fit.FitInput;
import org.clusterreview.assignments.fit.FitWeights;
import org.clusterreview.assignments.fit.FoundPanel;
import org.clusterreview.assignments.fit.FoundPanel.Placed;
import org.clusterreview.assignments.fit.KnownField;
import org.clusterreview.experts.workbook.FieldLevel;
import org.clusterreview.panels.assignment.Assignment;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Answer ANSWER = new Answer(
            Assignment.Status.FEASIBLE,
            List.of(
                    new FoundPanel(
                            "one", List.of(new Placed("a", 1000), new Placed("b", 401)), Optional.empty(), List.of()),
                    new FoundPanel(
                            "two",
                            List.of(new Placed("b", 400), new Placed("c", 200)),
                            Optional.empty(),
                            List.of(new Placed("d", 0)))),
            Optional.of(new BigDecimal(2001)),
            Optional.of(new BigDecimal(2002)),
            List.of(),
            List.of(),
            "engine",
            1);

    @Test
    void members_are_counted_and_reserves_are_not() {
        Figures figures = Figures.of(ANSWER);

        assertThat(figures.panels()).isEqualTo(2);
        assertThat(figures.seats()).isEqualTo(4);
        assertThat(figures.total()).isEqualTo(2001);
        assertThat(figures.mean()).isEqualTo(500);
        assertThat(figures.least()).isEqualTo(200);
        assertThat(figures.experts()).isEqualTo(3);
        assertThat(figures.loads()).isEqualTo(new TreeMap<>(Map.of(1, 2, 2, 1)));
        assertThat(Figures.mean(ANSWER.panels().getFirst())).isEqualTo(700);
    }

    @Test
    void the_distance_from_the_bound_is_rounded_up_so_that_it_promises_nothing_too_good() {
        assertThat(Figures.gap(new BigDecimal(2001), new BigDecimal(2002))).isEqualTo("0.05");
        assertThat(Figures.gap(new BigDecimal(1_999_999), new BigDecimal(2_000_000)))
                .isEqualTo("0.01");
        assertThat(Figures.gap(new BigDecimal(90), new BigDecimal(100))).isEqualTo("10");
        assertThat(Figures.gap(BigDecimal.ZERO, BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void panels_of_which_no_member_knows_a_field_are_told() {
        FieldFit fit = new FieldFit(new FitInput(
                FitWeights.STANDARD,
                new TreeMap<>(Map.of(
                        "a", List.of(new KnownField("B11", FieldLevel.GENERAL)),
                        "c", List.of(new KnownField("W01", FieldLevel.MAIN)))),
                new TreeMap<>(Map.of(
                        "one", new TreeMap<>(Map.of("B11", 1)),
                        "two", new TreeMap<>(Map.of("B12", 2)))),
                new TreeMap<>(Map.of("B11", "W01", "B12", "W01"))));

        assertThat(Figures.strange(ANSWER, fit)).containsExactly("two");
    }
}
