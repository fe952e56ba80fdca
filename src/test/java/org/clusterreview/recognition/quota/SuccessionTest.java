package org.clusterreview.recognition.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.rounds.policy.Label;
import org.clusterreview.rounds.policy.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuccessionTest {

    private static final Limit CITY_FIELD = limit("CITY_FIELD", List.of("city", "field"), 3);
    private static final Limit ZONE = limit("ZONE", List.of("zone"), 2);

    private static Limit limit(String id, List<String> key, int maximum) {
        return new Limit(id, new Label(id, id), key, maximum);
    }

    private static Candidate candidate(String id, String city, String field, String zone) {
        return new Candidate(
                id, BigFraction.ONE, Map.of("city", Set.of(city), "field", Set.of(field), "zone", Set.of(zone)));
    }

    @Test
    void the_first_of_the_reserve_moves_up() {
        Succession succession = Succession.of(
                List.of(),
                List.of(candidate("a", "1", "x", "z1"), candidate("b", "1", "x", "z2")),
                List.of(CITY_FIELD, ZONE),
                List.of(),
                1);

        assertThat(succession.movedUp()).map(Candidate::id).contains("a");
        assertThat(succession.passedOver()).isEmpty();
    }

    @Test
    void whom_a_limit_leaves_no_room_for_is_passed_over_with_the_limit() {
        List<Candidate> listed = List.of(candidate("l1", "2", "y", "z1"), candidate("l2", "3", "y", "z1"));

        Succession succession = Succession.of(
                listed,
                List.of(candidate("a", "1", "x", "z1"), candidate("b", "1", "x", "z2")),
                List.of(CITY_FIELD, ZONE),
                List.of(),
                10);

        assertThat(succession.movedUp()).map(Candidate::id).contains("b");
        assertThat(succession.passedOver()).extracting(Decision::reason).containsExactly("ZONE");
    }

    @Test
    void without_a_reserve_nobody_moves_up() {
        assertThat(Succession.of(List.of(), List.of(), List.of(ZONE), List.of(), 1))
                .isEqualTo(new Succession(Optional.empty(), List.of()));
    }

    @Test
    void a_list_that_is_full_all_the_same_lets_nobody_in() {
        Succession succession = Succession.of(
                List.of(candidate("l1", "2", "y", "z1")),
                List.of(candidate("a", "1", "x", "z2")),
                List.of(),
                List.of(),
                1);

        assertThat(succession.movedUp()).isEmpty();
        assertThat(succession.passedOver()).extracting(Decision::reason).containsExactly("LIST_FULL");
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agrees_with_trying_every_one_of_the_reserve(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> listed = some(random, "l", random.nextInt(6));
        List<Candidate> reserve = some(random, "r", random.nextInt(5));
        List<Existing> existing = some(random, "e", random.nextInt(4)).stream()
                .map(one -> new Existing(one.attributes(), 1))
                .toList();
        int places = random.nextInt(8);
        List<Limit> limits = List.of(CITY_FIELD, ZONE);

        Optional<Candidate> expected = reserve.stream()
                .filter(one -> listed.size() < places && fits(one, listed, existing, limits))
                .findFirst();

        Succession succession = Succession.of(listed, reserve, limits, existing, places);
        assertThat(succession.movedUp()).isEqualTo(expected);
        int before = expected.map(reserve::indexOf).orElse(reserve.size());
        assertThat(succession.passedOver())
                .extracting(Decision::candidate)
                .containsExactlyElementsOf(reserve.subList(0, before));
    }

    /** Counts everything anew. */
    private static boolean fits(Candidate one, List<Candidate> listed, List<Existing> existing, List<Limit> limits) {
        for (Limit limit : limits) {
            Map<List<String>, Integer> counts = new HashMap<>();
            List<Map<String, Set<String>>> all = new ArrayList<>(List.of(one.attributes()));
            listed.forEach(other -> all.add(other.attributes()));
            existing.forEach(other -> all.add(other.attributes()));
            all.forEach(attributes -> limit.keys(attributes).forEach(key -> counts.merge(key, 1, Integer::sum)));
            boolean over = limit.keys(one.attributes()).stream()
                    .anyMatch(key -> counts.getOrDefault(key, 0) > limit.maximum());
            if (over) {
                return false;
            }
        }
        return true;
    }

    private static List<Candidate> some(SplittableRandom random, String prefix, int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(
                    candidate(prefix + i, "c" + random.nextInt(2), "f" + random.nextInt(2), "z" + random.nextInt(3)));
        }
        return candidates;
    }
}
