package org.clusterreview.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;
import org.junit.jupiter.api.Test;

class ReserveCallTest {

    private static final PanelRules RULES = new PanelRules(
            List.of(new Requirement(
                    "finance", new TreeSet<>(Set.of("FINANCE")), new TreeSet<>(), false, new Amount.Count(1))),
            Optional.of(1),
            Optional.of(2),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static PoolExpert expert(String id, String kind, String employer, String city) {
        return new PoolExpert(
                id,
                Optional.of(kind),
                Optional.of(employer),
                Optional.of(city),
                List.of("W01"),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    private static WantedPanel panel(int size, Map<String, String> barred) {
        return new WantedPanel("g", size, 3, new TreeSet<>(Set.of("W01")), new TreeSet<>(), new TreeMap<>(barred));
    }

    private static List<String> called(int size, List<PoolExpert> staying, PoolExpert... reserves) {
        return ReserveCall.of(RULES, panel(size, Map.of()), staying, List.of(reserves)).orElse(List.of()).stream()
                .map(PoolExpert::id)
                .toList();
    }

    @Test
    void the_first_in_order_takes_the_seat_if_the_panel_keeps_its_rules_with_him() {
        List<PoolExpert> staying = List.of(expert("f", "FINANCE", "a", "x"), expert("t", "TECHNICAL", "b", "y"));

        assertThat(called(3, staying, expert("1", "TECHNICAL", "c", "z"), expert("2", "TECHNICAL", "d", "z")))
                .containsExactly("1");
    }

    @Test
    void who_would_leave_the_panel_without_what_it_must_have_is_passed_over() {
        List<PoolExpert> staying = List.of(expert("s", "TECHNICAL", "a", "x"), expert("t", "TECHNICAL", "b", "y"));

        assertThat(called(3, staying, expert("1", "TECHNICAL", "c", "z"), expert("2", "FINANCE", "d", "z")))
                .containsExactly("2");
    }

    @Test
    void who_is_barred_or_cannot_be_called_on_is_passed_over() {
        List<PoolExpert> staying = List.of(expert("f", "FINANCE", "a", "x"), expert("t", "TECHNICAL", "b", "y"));
        PoolExpert absent = new PoolExpert(
                "1",
                Optional.of("TECHNICAL"),
                Optional.of("c"),
                Optional.of("z"),
                List.of(),
                Optional.empty(),
                0,
                0,
                Optional.of("absent"));

        assertThat(ReserveCall.of(
                        RULES,
                        panel(3, Map.of("2", "conflict")),
                        staying,
                        List.of(absent, expert("2", "TECHNICAL", "d", "z"), expert("3", "TECHNICAL", "e", "z"))))
                .contains(List.of(expert("3", "TECHNICAL", "e", "z")));
    }

    @Test
    void two_vacant_seats_are_filled_together_or_not_at_all() {
        List<PoolExpert> staying = List.of(expert("t", "TECHNICAL", "b", "y"));
        PoolExpert first = expert("1", "TECHNICAL", "c", "z");

        assertThat(called(3, staying, first, expert("2", "TECHNICAL", "d", "z"), expert("3", "FINANCE", "e", "z")))
                .containsExactly("1", "3");
        assertThat(called(3, staying, first)).isEmpty();
    }

    @Test
    void a_whole_panel_needs_nobody() {
        List<PoolExpert> staying = List.of(expert("f", "FINANCE", "a", "x"));

        assertThat(ReserveCall.of(RULES, panel(1, Map.of()), staying, List.of()))
                .contains(List.of());
    }

    @Test
    void the_choice_is_the_first_of_all_choices_in_order() {
        Random random = new Random(20261127);
        for (int run = 0; run < 400; run++) {
            int size = 3 + random.nextInt(3);
            int vacant = 1 + random.nextInt(2);
            List<PoolExpert> staying = some(random, size - vacant, "m");
            List<PoolExpert> reserves = some(random, random.nextInt(6), "r");

            assertThat(ReserveCall.of(RULES, panel(size, Map.of()), staying, reserves))
                    .as("run %d", run)
                    .isEqualTo(first(size, staying, reserves));
        }
    }

    private static List<PoolExpert> some(Random random, int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(i -> expert(
                        prefix + i,
                        random.nextInt(3) == 0 ? "FINANCE" : "TECHNICAL",
                        "e" + random.nextInt(8),
                        "c" + random.nextInt(4)))
                .toList();
    }

    /** All choices of as many reserves as there are vacant seats, by their bits, the earliest reserve having the highest. */
    private static Optional<List<PoolExpert>> first(int size, List<PoolExpert> staying, List<PoolExpert> reserves) {
        for (int bits = (1 << reserves.size()) - 1; bits >= 0; bits--) {
            List<PoolExpert> called = new ArrayList<>();
            for (int i = 0; i < reserves.size(); i++) {
                if ((bits >> reserves.size() - 1 - i & 1) == 1) {
                    called.add(reserves.get(i));
                }
            }
            List<PoolExpert> all = new ArrayList<>(staying);
            all.addAll(called);
            int[] members = IntStream.range(0, all.size()).toArray();
            if (all.size() == size
                    && new PanelCandidates(RULES, panel(size, Map.of()), all)
                            .violated(members)
                            .isEmpty()) {
                return Optional.of(called);
            }
        }
        return Optional.empty();
    }

    @Test
    void among_very_many_choices_the_search_ends() {
        PoolExpert[] reserves = new PoolExpert[40];
        for (int i = 0; i < reserves.length; i++) {
            reserves[i] = expert(String.valueOf(i), "TECHNICAL", "employer " + i, "city " + i);
        }

        List<String> called = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> called(20, List.of(), reserves));

        assertThat(called).isEmpty();
    }
}
