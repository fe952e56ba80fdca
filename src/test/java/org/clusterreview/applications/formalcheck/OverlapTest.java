package org.clusterreview.applications.formalcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.clusterreview.applications.formalcheck.Overlap.Enterprises;
import org.clusterreview.applications.formalcheck.Overlap.Ground;
import org.clusterreview.rounds.policy.OverlapRule;
import org.clusterreview.rounds.policy.Rule;
import org.clusterreview.rounds.policy.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    private static final OverlapRule RULE = rule("30");

    private static OverlapRule rule(String perCent) {
        return new OverlapRule(new Rule("overlap", "第十一条", Severity.SOFT, "原则上"), new BigDecimal(perCent));
    }

    private static List<Set<String>> enterprises(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Set.of("organisation-" + i, "code-" + i))
                .toList();
    }

    private static Ground application(Optional<String> own, List<Set<String>> enterprises) {
        return new Ground(own, "申报", Set.of("place:gx-1", "organisation:U1"), "F1", enterprises);
    }

    private static Ground cluster(String unit, String field, List<Set<String>> enterprises) {
        return new Ground(Optional.of("C1"), "已认定", Set.of(unit), field, enterprises);
    }

    @ParameterizedTest
    @CsvSource({
        "place:gx-1,      F1, true",
        "organisation:U1, F1, true",
        "place:gx-1,      F2, false",
        "place:gx-2,      F1, false",
        "place:gx-2,      F2, false"
    })
    void unit_and_field_must_both_be_the_same(String unit, String field, boolean overlaps) {
        assertThat(Overlap.of(RULE, application(Optional.empty(), List.of()), List.of(cluster(unit, field, List.of()))))
                .hasSize(overlaps ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 3, 30,      true",
        "10, 2, 30,      false",
        "10, 3, 30.01,   false",
        "3,  1, 33.33,   true",
        "3,  1, 33.34,   false",
        "7,  7, 100,     true",
        "7,  6, 100,     false",
        "5,  0, 0.01,    false"
    })
    void so_many_per_cent_of_the_applications_enterprises_are_exact(
            int all, int shared, String limit, boolean overlaps) {
        List<Overlap.Shared> found = Overlap.of(
                rule(limit),
                application(Optional.empty(), enterprises(0, all)),
                List.of(cluster("place:gx-9", "F9", enterprises(all - shared, 50))));

        assertThat(found.stream().map(one -> one.enterprises().orElseThrow()))
                .containsExactlyElementsOf(overlaps ? List.of(new Enterprises(shared, all)) : List.of());
    }

    @Test
    void one_identity_in_common_makes_two_enterprises_one() {
        Ground application =
                application(Optional.empty(), List.of(Set.of("organisation-1", "code-1"), Set.of("organisation-2")));
        Ground byCode = cluster("place:gx-9", "F9", List.of(Set.of("organisation-77", "code-1")));
        Ground byOrganisation = cluster("place:gx-9", "F9", List.of(Set.of("organisation-2", "code-2")));

        assertThat(Overlap.of(rule("50"), application, List.of(byCode))).hasSize(1);
        assertThat(Overlap.of(rule("50"), application, List.of(byOrganisation))).hasSize(1);
    }

    @Test
    void a_renewal_does_not_overlap_the_cluster_it_renews() {
        Ground renewed = cluster("place:gx-1", "F1", enterprises(0, 10));

        assertThat(Overlap.of(RULE, application(Optional.of("C1"), enterprises(0, 10)), List.of(renewed)))
                .isEmpty();
        assertThat(Overlap.of(RULE, application(Optional.of("C2"), enterprises(0, 10)), List.of(renewed)))
                .hasSize(1);
    }

    @Test
    void a_cluster_without_known_enterprises_is_compared_by_unit_and_field_alone() {
        assertThat(Overlap.of(
                        RULE,
                        application(Optional.empty(), enterprises(0, 10)),
                        List.of(cluster("place:gx-1", "F1", List.of()))))
                .containsExactly(new Overlap.Shared("C1", "已认定", true, Optional.empty()));
    }

    @Test
    void random_instances_count_as_a_plain_loop_does() {
        Random random = new Random(20_261_128);
        for (int run = 0; run < 300; run++) {
            List<Set<String>> own = some(random);
            List<Set<String>> others = some(random);
            int limit = 1 + random.nextInt(100);
            long shared = 0;
            for (Set<String> one : own) {
                boolean found = false;
                for (Set<String> other : others) {
                    found |= !Collections.disjoint(one, other);
                }
                shared += found ? 1 : 0;
            }
            boolean expected = !own.isEmpty() && !others.isEmpty() && shared * 100 >= (long) limit * own.size();

            assertThat(Overlap.of(
                            rule(String.valueOf(limit)),
                            application(Optional.empty(), own),
                            List.of(cluster("place:gx-9", "F9", others))))
                    .hasSize(expected ? 1 : 0);
        }
    }

    private static List<Set<String>> some(Random random) {
        List<Set<String>> some = new ArrayList<>();
        IntStream.range(0, 12).filter(i -> random.nextBoolean()).forEach(i -> some.add(Set.of("organisation-" + i)));
        return some;
    }
}
