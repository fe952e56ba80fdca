package org.clusterreview.reviews.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededOrderTest {

    private static final UUID TRACK = new UUID(1, 1);

    private static List<UUID> items(int count) {
        return IntStream.range(0, count).mapToObj(i -> new UUID(7, i)).toList();
    }

    private static List<UUID> order(String seed, int expert, List<UUID> items) {
        return new SeededOrder(seed, TRACK, new UUID(2, expert)).of(items, id -> id);
    }

    /** Chi-squared of counts that should be alike. */
    private static double chiSquared(Map<?, Integer> counts, int cells, int trials) {
        double expected = (double) trials / cells;
        double found = counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        return found + (cells - counts.size()) * expected;
    }

    @Test
    void a_key_is_the_hash_of_seed_track_expert_and_item_as_documented() {
        // printf '%s' '0a0b/00000000-0000-0001-0000-000000000001/…-0002-…-000000000003/…-0007-…-000000000000' |
        // sha256sum
        assertThat(new SeededOrder("0a0b", TRACK, new UUID(2, 3)).key(new UUID(7, 0)))
                .isEqualTo("a9526eea4a6a4ea59e30618cc064d6991902253956503da7477cc5323d781f58");
    }

    @Test
    void the_same_seed_track_and_expert_give_the_same_order_however_the_items_come() {
        List<UUID> shuffled = new ArrayList<>(items(20));
        Collections.shuffle(shuffled, new Random(4));

        assertThat(order("s", 1, shuffled)).isEqualTo(order("s", 1, items(20)));
    }

    @Test
    void another_seed_another_expert_and_another_track_give_another_order() {
        List<UUID> order = order("s", 1, items(20));

        assertThat(order("t", 1, items(20))).isNotEqualTo(order);
        assertThat(order("s", 2, items(20))).isNotEqualTo(order);
        assertThat(new SeededOrder("s", new UUID(1, 2), new UUID(2, 1)).of(items(20), id -> id))
                .isNotEqualTo(order);
    }

    @Test
    void one_that_is_added_or_leaves_does_not_move_the_others() {
        List<UUID> all = items(30);
        for (int expert = 0; expert < 50; expert++) {
            List<UUID> before = order("s", expert, all);
            for (UUID gone : all) {
                UnaryOperator<List<UUID>> without =
                        list -> list.stream().filter(id -> !id.equals(gone)).toList();

                assertThat(order("s", expert, without.apply(all))).isEqualTo(without.apply(before));
            }
        }
    }

    /** 23 degrees of freedom: above 49.7 once in a thousand seeds, and this is always the same one. */
    @Test
    void every_order_is_as_likely_as_any_other() {
        int trials = 24_000;
        Map<List<UUID>, Integer> counts = new HashMap<>();
        for (int expert = 0; expert < trials; expert++) {
            counts.merge(order("uniform", expert, items(4)), 1, Integer::sum);
        }

        assertThat(counts).hasSize(24);
        assertThat(chiSquared(counts, 24, trials)).isLessThan(49.7);
    }

    /** 11 degrees of freedom: above 31.3 once in a thousand. */
    @Test
    void every_application_is_as_likely_at_every_place() {
        int trials = 12_000;
        for (UUID item : items(12)) {
            Map<Integer, Integer> places = new HashMap<>();
            for (int expert = 0; expert < trials; expert++) {
                places.merge(order("places", expert, items(12)).indexOf(item), 1, Integer::sum);
            }

            assertThat(chiSquared(places, 12, trials)).isLessThan(31.3);
        }
    }

    /** 35 degrees of freedom: above 66.6 once in a thousand. */
    @Test
    void what_one_expert_has_says_nothing_of_what_another_has() {
        int trials = 18_000;
        Map<List<List<UUID>>, Integer> pairs = new HashMap<>();
        for (int trial = 0; trial < trials; trial++) {
            String seed = "pair" + trial;
            pairs.merge(List.of(order(seed, 1, items(3)), order(seed, 2, items(3))), 1, Integer::sum);
        }

        assertThat(chiSquared(pairs, 36, trials)).isLessThan(66.6);
    }
}
