package org.clusterreview.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.clusterreview.rounds.policy.Label;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.QuotaRule;
import org.clusterreview.rounds.policy.Rule;
import org.clusterreview.rounds.policy.Severity;
import org.junit.jupiter.api.Test;

class QuotaCountTest {

    private static final QuotaRule RULE = new QuotaRule(
            new Rule("quotas", "第十一条", Severity.SOFT, "原则上"),
            Set.of("provincial"),
            false,
            Set.of("429004"),
            List.of(
                    new Limit("CITY_FIELD", new Label("同市同领域", "City and field"), List.of("city", "field"), 3),
                    new Limit("ZONE", new Label("同区", "Zone"), List.of("zone"), 2)));

    private static QuotaCount.Holder holder(String name, String city, String field, String zone) {
        return new QuotaCount.Holder(name, RULE.attributes(city, field, Optional.of(zone), Optional.empty()));
    }

    @Test
    void every_combination_that_is_used_is_counted_with_who_holds_it() {
        List<QuotaCount> counts = QuotaCount.of(
                RULE,
                List.of(
                        holder("甲", "420100", "Q01", "z1"),
                        holder("乙", "420100", "Q01", "z1"),
                        holder("丙", "420100", "Q01", "z1"),
                        holder("丁", "420200", "Q01", "z2")));

        assertThat(counts)
                .extracting(count -> count.limit().id(), QuotaCount::key, QuotaCount::holders)
                .containsExactly(
                        tuple("CITY_FIELD", List.of("420100", "Q01"), List.of("甲", "乙", "丙")),
                        tuple("CITY_FIELD", List.of("420200", "Q01"), List.of("丁")),
                        tuple("ZONE", List.of("z1"), List.of("甲", "乙", "丙")),
                        tuple("ZONE", List.of("z2"), List.of("丁")));
        assertThat(counts).extracting(QuotaCount::isFull).containsExactly(true, false, false, false);
        assertThat(counts).extracting(QuotaCount::isOver).containsExactly(false, false, true, false);
    }

    @Test
    void a_unit_that_is_city_and_county_in_one_is_counted_as_both() {
        List<QuotaCount> counts = QuotaCount.of(
                RULE,
                List.of(new QuotaCount.Holder(
                        "仙桃", RULE.attributes("429004", "Q04", Optional.empty(), Optional.of("429004")))));

        assertThat(counts).extracting(QuotaCount::key).containsExactly(List.of("429004", "Q04"), List.of("429004"));
    }

    @Test
    void nothing_is_counted_where_there_is_nothing() {
        assertThat(QuotaCount.of(RULE, List.of())).isEmpty();
    }

    @Test
    void the_counts_of_a_limit_add_up_to_what_it_counts() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 100; i++) {
            List<QuotaCount.Holder> holders = new ArrayList<>();
            int number = random.nextInt(12);
            for (int h = 0; h < number; h++) {
                holders.add(
                        holder("集群" + h, "c" + random.nextInt(3), "f" + random.nextInt(3), "z" + random.nextInt(4)));
            }

            List<QuotaCount> counts = QuotaCount.of(RULE, holders);

            for (Limit limit : RULE.limits()) {
                assertThat(counts.stream()
                                .filter(count -> count.limit().equals(limit))
                                .mapToInt(QuotaCount::used)
                                .sum())
                        .isEqualTo(number);
                counts.stream()
                        .filter(count -> count.limit().equals(limit))
                        .forEach(count -> assertThat(count.used())
                                .isEqualTo(holders.stream()
                                        .map(QuotaCount.Holder::attributes)
                                        .filter(attributes -> matches(limit, count.key(), attributes))
                                        .count()));
            }
        }
    }

    private static boolean matches(Limit limit, List<String> key, Map<String, Set<String>> attributes) {
        for (int i = 0; i < key.size(); i++) {
            if (!attributes.getOrDefault(limit.key().get(i), Set.of()).contains(key.get(i))) {
                return false;
            }
        }
        return true;
    }
}
