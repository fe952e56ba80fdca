package org.clusterreview.panels.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SupplyTest {

    private static final PanelRules RULES =
            PanelRuleReader.shipped("hubei-2026").rules();

    private static WantedPanel panel(String id, String field, String city, Map<String, String> barred) {
        return new WantedPanel(id, 5, 0, new TreeSet<>(List.of(field)), new TreeSet<>(List.of(city)), barred);
    }

    private static PoolExpert expert(String id, String kind, String city, String field) {
        return new PoolExpert(
                id,
                Optional.of(kind),
                Optional.of(id),
                Optional.of(city),
                List.of(field),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    @Test
    void everybody_of_the_pool_is_either_able_or_barred_for_one_reason() {
        List<PoolExpert> pool = List.of(
                expert("a", "TECHNICAL", "420200", "W01"),
                expert("b", "FINANCE", "420200", "W02"),
                expert("c", "TECHNICAL", "420100", "W01"),
                expert("d", "TECHNICAL", "420100", "W01").unavailableFor("absent"),
                expert("e", "TECHNICAL", "420200", "W01"),
                expert("f", "TECHNICAL", "420200", "W01").withReviews(10),
                expert("g", "TECHNICAL", "420200", "W01"));

        Supply supply = Supply.of(RULES, panel("p", "W01", "420100", Map.of("e", "conflict")), pool, Map.of("g", 1));

        assertThat(supply.able()).containsExactly("a", "b");
        assertThat(supply.barred())
                .isEqualTo(Map.of(Bar.OWN_CITY, 1, "absent", 1, "conflict", 1, Bar.REVIEWS, 1, Bar.LOAD, 1));
        assertThat(supply.requirements())
                .extracting(
                        Supply.Met::requirement,
                        Supply.Met::wanted,
                        one -> one.able().size())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("finance", 1, 1),
                        org.assertj.core.groups.Tuple.tuple("technical", 3, 1),
                        org.assertj.core.groups.Tuple.tuple("own-field", 2, 1));
    }

    @Test
    void whoever_could_serve_two_panels_counts_once_against_what_both_want() {
        List<PoolExpert> pool =
                List.of(expert("a", "FINANCE", "420200", "W01"), expert("b", "TECHNICAL", "420200", "W02"));
        List<Supply> supplies = List.of(
                Supply.of(RULES, panel("p", "W01", "420100", Map.of()), pool, Map.of()),
                Supply.of(RULES, panel("q", "W02", "420100", Map.of()), pool, Map.of()));

        List<Demand> demands = Demand.of(supplies);

        assertThat(demands.getFirst()).isEqualTo(new Demand(Demand.SEATS, 10, 2));
        assertThat(demands).contains(new Demand("finance", 2, 1), new Demand("own-field", 4, 2));
        assertThat(demands).noneMatch(Demand::isMet);
        assertThat(Demand.of(List.of())).isEmpty();
    }
}
