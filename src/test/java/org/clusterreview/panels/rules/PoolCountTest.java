package org.clusterreview.panels.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolCountTest {

    private static PoolExpert expert(String id, Optional<String> kind, String... fields) {
        return new PoolExpert(
                id,
                kind,
                Optional.empty(),
                Optional.empty(),
                List.of(fields),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    @Test
    void only_those_who_can_be_called_on_count_the_most_frequent_first_and_the_unknown_by_themselves() {
        List<PoolExpert> pool = List.of(
                expert("a", Optional.of("FINANCE")),
                expert("b", Optional.of("TECHNICAL")),
                expert("c", Optional.of("TECHNICAL")),
                expert("d", Optional.empty()),
                expert("e", Optional.of("FINANCE")).unavailableFor("left"));

        assertThat(PoolCount.of(pool, one -> one.kind().stream().toList()))
                .containsExactly(new PoolCount("TECHNICAL", 2), new PoolCount("", 1), new PoolCount("FINANCE", 1));
        assertThat(PoolCount.callable(pool)).hasSize(4);
    }

    @Test
    void who_knows_two_fields_counts_for_both() {
        assertThat(PoolCount.of(
                        List.of(expert("a", Optional.empty(), "W01", "W02"), expert("b", Optional.empty(), "W01")),
                        PoolExpert::fields))
                .containsExactly(new PoolCount("W01", 2), new PoolCount("W02", 1));
    }
}
