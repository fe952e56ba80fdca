package org.clusterreview.panels.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clusterreview.panels.rules.Composition.Breach;
import org.clusterreview.panels.rules.Composition.Part;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final PanelRules RULES =
            PanelRuleReader.shipped("hubei-2026").rules();

    private static WantedPanel panel(int size, String... cities) {
        return new WantedPanel("g", size, 0, new TreeSet<>(List.of("W01")), new TreeSet<>(List.of(cities)), Map.of());
    }

    private static PoolExpert expert(String id, String kind, String employer, String city) {
        return new PoolExpert(
                id,
                Optional.of(kind),
                Optional.of(employer),
                Optional.of(city).filter(one -> !one.isEmpty()),
                List.of("W01"),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    private static List<PoolExpert> five() {
        return new ArrayList<>(List.of(
                expert("a", "TECHNICAL", "one", "420200"),
                expert("b", "TECHNICAL", "two", ""),
                expert("c", "INDUSTRY", "three", ""),
                expert("d", "FINANCE", "four", ""),
                expert("e", "MANAGEMENT", "five", "")));
    }

    private static Composition of(List<PoolExpert> members, int size, String... cities) {
        return Composition.of(RULES, panel(size, cities), members, Optional.of("a"), Map.of());
    }

    @Test
    void a_panel_that_keeps_the_rules_breaks_none_and_each_requirement_is_counted() {
        Composition whole = of(five(), 5, "420100");

        assertThat(whole.broken()).isEmpty();
        assertThat(whole.parts())
                .containsExactly(
                        new Part("technical-economic", 4, 4),
                        new Part("technical", 3, 3),
                        new Part("finance", 1, 1),
                        new Part("own-field", 2, 5),
                        new Part("chair", 1, 4));
    }

    @Test
    void what_is_missing_breaks_a_rule_only_once_every_seat_is_taken() {
        List<PoolExpert> members = five();
        members.set(3, expert("d", "MANAGEMENT", "four", ""));

        assertThat(of(members, 5).broken()).containsExactly("technical-economic", "finance");
        assertThat(of(members, 7).broken()).isEmpty();
    }

    @Test
    void those_of_one_employer_and_those_of_the_applicants_cities_are_named() {
        List<PoolExpert> members = five();
        members.set(1, expert("b", "TECHNICAL", "one", ""));

        assertThat(of(members, 7, "420200").breaches())
                .containsExactly(
                        new Breach(PanelRules.PER_EMPLOYER, List.of("a", "b")), new Breach(Bar.OWN_CITY, List.of("a")));
    }

    @Test
    void who_is_not_known_to_share_an_employer_shares_none() {
        PoolExpert unknown = new PoolExpert(
                "x",
                Optional.of("TECHNICAL"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                0,
                Optional.empty());

        assertThat(of(List.of(unknown, unknown), 5).breaches()).isEmpty();
    }

    @Test
    void a_chair_who_may_not_preside_and_too_many_panels_or_reviews_are_told() {
        List<PoolExpert> members = five();
        members.set(4, members.get(4).withReviews(11));

        Composition found = Composition.of(RULES, panel(5), members, Optional.of("d"), Map.of("b", 2, "c", 1));

        assertThat(found.breaches())
                .containsExactly(
                        new Breach(Bar.LOAD, List.of("b")),
                        new Breach(Bar.REVIEWS, List.of("e")),
                        new Breach(PanelRules.CHAIR, List.of("d")));
    }

    @Test
    void a_limit_on_cities_names_those_above_it() {
        PanelRules two = new PanelRules(
                List.of(),
                Optional.empty(),
                Optional.of(2),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<PoolExpert> members = List.of(
                expert("a", "TECHNICAL", "one", "420100"),
                expert("b", "TECHNICAL", "one", "420100"),
                expert("c", "TECHNICAL", "one", "420100"));

        assertThat(Composition.of(two, panel(3), members, Optional.empty(), Map.of())
                        .breaches())
                .containsExactly(new Breach(PanelRules.PER_CITY, List.of("a", "b", "c")));
        assertThat(Composition.of(two, panel(3), members.subList(0, 2), Optional.empty(), Map.of())
                        .breaches())
                .isEmpty();
    }
}
