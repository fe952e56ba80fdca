package org.clusterreview.reviews.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SheetCodeTest {

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Test
    void a_code_is_the_same_whenever_it_is_printed() {
        UUID sheet = UUID.fromString("00000000-0000-0000-0000-000000000001");
        assertThat(SheetCode.of(sheet))
                .isEqualTo(SheetCode.of(sheet))
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]");
    }

    @Test
    void it_is_known_however_it_is_typed() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            UUID sheet = id(random);
            String code = SheetCode.of(sheet);
            String typed = code.toLowerCase(java.util.Locale.ROOT)
                    .replace("-", " ")
                    .replace('0', 'o')
                    .replace('1', 'l');
            assertThat(SheetCode.isOf(typed, sheet)).isTrue();
            assertThat(SheetCode.isSound(typed)).isTrue();
        }
    }

    @Test
    void one_wrong_sign_is_told_but_for_a_zero_that_is_a_z() {
        Random random = new Random(4);
        String signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (int i = 0; i < 500; i++) {
            String code = SheetCode.of(id(random)).replace("-", "");
            int at = random.nextInt(8);
            char other = signs.charAt(random.nextInt(32));
            boolean alike = Math.abs(signs.indexOf(code.charAt(at)) - signs.indexOf(other)) % 31 == 0;
            String wrong = code.substring(0, at) + other + code.substring(at + 1);
            assertThat(SheetCode.isSound(wrong)).isEqualTo(alike);
        }
    }

    @Test
    void two_neighbours_that_have_changed_places_are_told() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String code = SheetCode.of(id(random)).replace("-", "");
            int at = random.nextInt(7);
            String swapped = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
            int apart = Math.abs("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(code.charAt(at))
                    - "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(code.charAt(at + 1)));
            assertThat(SheetCode.isSound(swapped)).isEqualTo(apart % 31 == 0);
        }
    }

    @Test
    void sheets_of_many_rounds_have_codes_of_their_own() {
        Random random = new Random(6);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            codes.add(SheetCode.of(id(random)));
        }
        assertThat(codes).hasSize(20_000);
    }
}
