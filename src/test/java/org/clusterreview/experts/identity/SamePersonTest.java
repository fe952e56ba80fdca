package org.clusterreview.experts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamePersonTest {

    private static final UUID HERE = new UUID(1, 1);
    private static final UUID THERE = new UUID(1, 2);
    private static int last = 0;

    private static IdentityRecord record(
            String name, Set<String> identities, Set<String> phones, Set<String> emails, UUID... employers) {
        last++;
        return new IdentityRecord(new UUID(0, last), Set.of(name), identities, phones, emails, Set.of(employers));
    }

    private static Set<Likeness> between(IdentityRecord one, IdentityRecord other) {
        return SamePerson.pair(one, other).map(Pair::likeness).orElse(Set.of());
    }

    @Test
    void one_identity_number_is_a_pair_whatever_else_differs() {
        assertThat(between(
                        record("张三", Set.of("i1"), Set.of("p1"), Set.of(), HERE),
                        record("张叁", Set.of("i1"), Set.of("p2"), Set.of(), THERE)))
                .containsExactly(Likeness.SAME_IDENTITY);
    }

    @Test
    void one_phone_is_a_pair_even_under_two_names() {
        assertThat(between(
                        record("张三", Set.of(), Set.of("p1"), Set.of(), HERE),
                        record("李四", Set.of(), Set.of("p1"), Set.of(), THERE)))
                .containsExactly(Likeness.SAME_PHONE);
    }

    @Test
    void one_phone_with_two_identity_numbers_is_still_a_pair_and_tells_the_contradiction() {
        assertThat(between(
                        record("张三", Set.of("i1"), Set.of("p1"), Set.of(), HERE),
                        record("张三", Set.of("i2"), Set.of("p1"), Set.of(), THERE)))
                .containsExactly(Likeness.SAME_PHONE, Likeness.CONTRADICTING_IDENTITY);
    }

    @Test
    void one_name_at_one_employer_is_a_pair_also_if_one_of_them_has_left_it() {
        assertThat(between(
                        record("张三", Set.of("i1"), Set.of("p1"), Set.of(), HERE, THERE),
                        record("张三", Set.of(), Set.of("p2"), Set.of(), THERE)))
                .containsExactly(Likeness.SAME_NAME_AND_EMPLOYER);
    }

    @Test
    void one_name_at_one_employer_is_no_pair_if_the_identity_numbers_contradict_each_other() {
        assertThat(between(
                        record("张三", Set.of("i1"), Set.of("p1"), Set.of("e1"), HERE),
                        record("张三", Set.of("i2"), Set.of("p2"), Set.of("e1"), HERE)))
                .isEmpty();
    }

    @Test
    void one_name_at_two_employers_is_no_pair() {
        assertThat(between(
                        record("张三", Set.of(), Set.of("p1"), Set.of(), HERE),
                        record("张三", Set.of(), Set.of("p2"), Set.of(), THERE)))
                .isEmpty();
    }

    @Test
    void one_address_is_a_pair() {
        assertThat(between(
                        record("张三", Set.of(), Set.of("p1"), Set.of("e1"), HERE),
                        record("李四", Set.of("i1"), Set.of("p2"), Set.of("e1"), THERE)))
                .containsExactly(Likeness.SAME_EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依 古丽", "阿依·古丽", "阿依　古丽", "阿依・古丽"})
    void blanks_and_dots_make_no_other_name(String name) {
        assertThat(IdentityRecord.nameKey(name)).isEqualTo("阿依古丽");
    }

    @Test
    void a_record_makes_no_pair_with_itself() {
        IdentityRecord record = record("张三", Set.of("i1"), Set.of("p1", "p2"), Set.of("e1"), HERE, THERE);

        assertThat(SamePerson.pairs(List.of(record))).isEmpty();
        assertThatThrownBy(() -> Pair.of(HERE, HERE, Set.of(Likeness.SAME_PHONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashes_stay_out_of_the_text_of_a_record() {
        assertThat(record("张三", Set.of("secret"), Set.of("hidden"), Set.of(), HERE)
                        .toString())
                .doesNotContain("secret", "hidden", "张三");
    }

    @Test
    void the_pairs_of_random_pools_are_those_that_comparing_everybody_with_everybody_finds() {
        Random random = new Random(20_261_127);
        for (int pool = 0; pool < 300; pool++) {
            List<IdentityRecord> records = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                records.add(record(
                        "n" + random.nextInt(6),
                        some(random, "i", 12, 1),
                        some(random, "p", 20, 2),
                        some(random, "e", 15, 1),
                        new UUID(1, random.nextInt(4)),
                        new UUID(1, 4 + random.nextInt(4))));
            }
            List<Pair> expected = new ArrayList<>();
            for (IdentityRecord one : records) {
                for (IdentityRecord other : records) {
                    if (one.id().compareTo(other.id()) < 0) {
                        SamePerson.pair(one, other).ifPresent(expected::add);
                    }
                }
            }
            expected.sort(Comparator.comparing(Pair::one).thenComparing(Pair::other));

            assertThat(SamePerson.pairs(records)).isEqualTo(expected);
            assertThat(SamePerson.pairs(records.reversed())).isEqualTo(expected);
        }
    }

    private static Set<String> some(Random random, String kind, int of, int most) {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(kind + random.nextInt(of));
        }
        return some;
    }
}
