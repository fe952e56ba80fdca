package org.clusterreview.panels.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    private final OrToolsEngine engine = new OrToolsEngine();

    private static PoolExpert expert(String id, String kind, String city) {
        return new PoolExpert(
                id,
                Optional.of(kind),
                Optional.of("unit of " + id),
                Optional.of(city),
                List.of(),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    private static WantedPanel panel(String id) {
        return new WantedPanel(id, 5, 0, new TreeSet<>(), new TreeSet<>(), Map.of());
    }

    private static PanelRules rules(int finance, int perCity, int load) {
        return new PanelRules(
                List.of(new Requirement(
                        "finance",
                        new TreeSet<>(List.of("FINANCE")),
                        new TreeSet<>(),
                        false,
                        new Amount.Count(finance))),
                Optional.of(1),
                Optional.of(perCity),
                false,
                Optional.of(load),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<PoolExpert> pool(int technical, int finance, int cities) {
        List<PoolExpert> pool = new ArrayList<>();
        for (int i = 0; i < technical; i++) {
            pool.add(expert("t" + i, "TECHNICAL", "c" + i % cities));
        }
        for (int i = 0; i < finance; i++) {
            pool.add(expert("f" + i, "FINANCE", "c" + i % cities));
        }
        return pool;
    }

    @Test
    void where_panels_are_possible_nothing_is_to_be_relaxed() {
        assertThat(Relaxation.of(rules(1, 2, 1), List.of(panel("a")), pool(8, 2, 4), engine))
                .isEmpty();
    }

    @Test
    void too_few_experts_for_finance_are_told_with_what_each_relaxation_brings() {
        List<WantedPanel> three = List.of(panel("a"), panel("b"), panel("c"));

        List<Relaxation> found = Relaxation.of(rules(1, 5, 1), three, pool(20, 1, 5), engine);

        assertThat(found).extracting(Relaxation::rule).containsExactly("finance", "load");
        assertThat(found.getFirst().missing()).isZero();
        assertThat(found.getFirst().gain()).isEqualTo(2);
        assertThat(found.getLast().gain()).isEqualTo(1);
        assertThat(found.getLast().missing()).isEqualTo(1);
        Shortage shortage = engine.solve(PanelProblem.of(rules(1, 5, 1), three, pool(20, 1, 5), (e, p) -> 0))
                .shortages()
                .getFirst();
        assertThat(shortage).isEqualTo(new Shortage("finance", List.of(0, 1, 2), 3, 1, true));
    }

    @Test
    void experts_of_two_cities_alone_are_told_by_the_limit_on_cities() {
        List<Relaxation> found = Relaxation.of(rules(0, 2, 1), List.of(panel("a")), pool(9, 0, 2), engine);

        assertThat(found).extracting(Relaxation::rule).containsExactly(PanelRules.PER_CITY);
        assertThat(found.getFirst().missing()).isZero();
        assertThat(found.getFirst().rules().perCity()).contains(3);
    }
}
