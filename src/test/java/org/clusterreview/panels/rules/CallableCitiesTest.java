package org.clusterreview.panels.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallableCitiesTest {

    private static PoolExpert expert(String id, Optional<String> city) {
        return new PoolExpert(
                id, Optional.empty(), Optional.empty(), city, List.of(), Optional.empty(), 0, 0, Optional.empty());
    }

    private static CallableCities cities(int outside, int inside) {
        List<PoolExpert> pool = new ArrayList<>();
        for (int i = 0; i < outside; i++) {
            pool.add(expert("o" + i, Optional.of("420200")));
        }
        for (int i = 0; i < inside; i++) {
            pool.add(expert("i" + i, Optional.of("420100")));
        }
        return CallableCities.of(pool);
    }

    @Test
    void who_cannot_be_called_on_is_not_counted_and_who_lives_nowhere_known_is_in_no_city() {
        CallableCities found = CallableCities.of(List.of(
                expert("a", Optional.of("420100")),
                expert("b", Optional.of("420100")).unavailableFor("absent"),
                expert("c", Optional.empty()),
                expert("d", Optional.of("420200"))));

        assertThat(found).isEqualTo(new CallableCities(3, Map.of("420100", 1, "420200", 1)));
        assertThat(found.in(Set.of("420100", "420200", "420300"))).isEqualTo(2);
    }

    @Test
    void cities_are_told_once_they_bar_more_than_four_fifths_or_leave_less_than_twice_the_seats() {
        assertThat(cities(10, 90).areNarrowedBy(Set.of("420100"), 5)).isTrue();
        assertThat(cities(20, 80).areNarrowedBy(Set.of("420100"), 5)).isFalse();
        assertThat(cities(9, 1).areNarrowedBy(Set.of("420100"), 5)).isTrue();
        assertThat(cities(10, 1).areNarrowedBy(Set.of("420100"), 5)).isFalse();
        assertThat(cities(3, 0).areNarrowedBy(Set.of("420100"), 5)).isFalse();
    }
}
