package org.clusterreview.recognition.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.recognition.quota.QuotaFixtures.ARTICLE_11;
import static org.clusterreview.recognition.quota.QuotaFixtures.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.rounds.policy.Label;
import org.clusterreview.rounds.policy.Limit;
import org.junit.jupiter.api.Test;

class OptimalListTest {

    @Test
    void it_gives_up_a_better_one_where_two_others_together_weigh_more() {
        Limit field = new Limit("FIELD", new Label("领域", "field"), List.of("field"), 1);
        Limit zone = new Limit("ZONE", new Label("区", "zone"), List.of("zone"), 1);
        var ranking = List.of(
                candidate("A", "90", "C", "F1", "Z1"),
                candidate("B", "80", "C", "F1", "Z2"),
                candidate("C", "70", "C", "F2", "Z1"));

        var optimal = Selection.optimal(ranking, List.of(field, zone), List.of(), 2);

        assertThat(Selection.byRank(ranking, List.of(field, zone), List.of(), 2).total())
                .isEqualTo(new BigFraction(90));
        assertThat(optimal.listed()).extracting(Candidate::id).containsExactly("B", "C");
        assertThat(optimal.decisions().getFirst().reason()).isEqualTo("FIELD+ZONE");
    }

    @Test
    void a_candidate_that_no_limit_stops_is_left_off_because_the_list_is_full() {
        var ranking = List.of(candidate("A", "90", "C1", "F1", "Z1"), candidate("B", "80", "C2", "F2", "Z2"));

        assertThat(Selection.optimal(ranking, ARTICLE_11, List.of(), 1).decisions())
                .extracting(Decision::reason)
                .containsExactly("", "LIST_FULL");
    }

    @Test
    void of_lists_with_equal_total_the_better_placed_candidate_decides() {
        var ranking = List.of(
                candidate("A", "90", "C1", "F1", "Z1"),
                candidate("B", "80", "C2", "F2", "Z2"),
                candidate("C", "80", "C3", "F3", "Z3"));

        assertThat(Selection.optimal(ranking, ARTICLE_11, List.of(), 2).listed())
                .extracting(Candidate::id)
                .containsExactly("A", "B");
    }

    @Test
    void no_list_that_keeps_the_limits_has_a_greater_total() {
        SplittableRandom random = new SplittableRandom(20261123);
        for (int i = 0; i < QuotaFixtures.instances(300, 5_000); i++) {
            List<Limit> limits = List.of(
                    new Limit(
                            "CITY_FIELD",
                            QuotaFixtures.CITY_FIELD.name(),
                            List.of("city", "field"),
                            random.nextInt(1, 4)),
                    new Limit("ZONE", QuotaFixtures.ZONE.name(), List.of("zone"), random.nextInt(1, 3)));
            compare(QuotaFixtures.random(random, random.nextInt(1, 12)), limits, random);
        }
    }

    @Test
    void a_third_limit_and_a_zone_counting_twice_are_searched_exactly_too() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < QuotaFixtures.instances(200, 3_000); i++) {
            List<Limit> limits = List.of(
                    new Limit("CITY_FIELD", QuotaFixtures.CITY_FIELD.name(), List.of("city", "field"), 2),
                    new Limit("ZONE", QuotaFixtures.ZONE.name(), List.of("zone"), 2),
                    new Limit("CITY", new Label("市", "city"), List.of("city"), random.nextInt(1, 4)));
            List<Candidate> candidates = QuotaFixtures.random(random, random.nextInt(1, 11)).stream()
                    .map(c -> random.nextInt(3) > 0 ? c : alsoCountedAgainst("X", c))
                    .toList();
            compare(candidates, limits, random);
        }
    }

    @Test
    void two_hundred_candidates_take_no_time_to_speak_of() {
        List<Candidate> candidates = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            String city = "C" + random.nextInt(17);
            candidates.add(candidate(
                    "A%03d".formatted(i),
                    random.nextInt(6000, 9900) / 100 + "." + random.nextInt(10, 100),
                    city,
                    "F" + random.nextInt(5),
                    city + "-" + random.nextInt(5)));
        }
        candidates.sort(Candidate.BY_SCORE);

        var optimal = Selection.optimal(candidates, ARTICLE_11, List.of(), 60);

        assertThat(optimal.listed()).hasSize(60);
        assertThat(optimal.total())
                .isGreaterThanOrEqualTo(
                        Selection.byRank(candidates, ARTICLE_11, List.of(), 60).total());
    }

    private static void compare(List<Candidate> candidates, List<Limit> limits, SplittableRandom random) {
        int places = random.nextInt(1, candidates.size() + 2);
        List<Existing> existing = random.nextBoolean()
                ? List.of()
                : List.of(QuotaFixtures.existing("C0", "F0", "C0-Z0", random.nextInt(1, 3)));

        Selection optimal = Selection.optimal(candidates, limits, existing, places);

        assertThat(optimal.listed())
                .as("%s under %s, %s, %d places", candidates, limits, existing, places)
                .isEqualTo(byTryingEveryList(candidates, limits, existing, places));
    }

    /** Every list there is, counted by hand; of equal totals the one holding the better placed candidate. */
    private static List<Candidate> byTryingEveryList(
            List<Candidate> candidates, List<Limit> limits, List<Existing> existing, int places) {
        List<Candidate> best = List.of();
        BigFraction bestTotal = BigFraction.ZERO;
        for (int mask = (1 << candidates.size()) - 1; mask > 0; mask--) {
            List<Candidate> list = new ArrayList<>();
            BigFraction total = BigFraction.ZERO;
            for (int i = 0; i < candidates.size(); i++) {
                if ((mask >> (candidates.size() - 1 - i) & 1) == 1) {
                    list.add(candidates.get(i));
                    total = total.add(candidates.get(i).score());
                }
            }
            if ((total.compareTo(bestTotal) > 0 || total.equals(bestTotal) && best.isEmpty())
                    && list.size() <= places
                    && keeps(list, limits, existing)) {
                best = list;
                bestTotal = total;
            }
        }
        return best;
    }

    private static boolean keeps(List<Candidate> list, List<Limit> limits, List<Existing> existing) {
        for (Limit limit : limits) {
            for (Candidate member : list) {
                for (List<String> key : limit.keys(member.attributes())) {
                    long listed = list.stream()
                            .filter(c -> limit.keys(c.attributes()).contains(key))
                            .count();
                    long before = existing.stream()
                            .filter(e -> limit.keys(e.attributes()).contains(key))
                            .mapToLong(Existing::count)
                            .sum();
                    if (listed + before > limit.maximum()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Candidate alsoCountedAgainst(String zone, Candidate c) {
        String own = c.attributes().getOrDefault("zone", Set.of()).iterator().next();
        return new Candidate(
                c.id(),
                c.score(),
                Map.of(
                        "city", c.attributes().getOrDefault("city", Set.of()),
                        "field", c.attributes().getOrDefault("field", Set.of()),
                        "zone", Set.of(own, zone)));
    }
}
