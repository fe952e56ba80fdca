package org.clusterreview.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Experts' keys sort as people read them. */
class SeatOrderTest {

    @Test
    void seats_come_by_number_and_before_all_other_keys() {
        assertThat(sorted("e2", "10", "", "2", "02", "e10", "007", "1", "E1", "0"))
                .containsExactly("0", "1", "02", "2", "007", "10", "", "E1", "e10", "e2");
    }

    @Test
    void numbers_of_any_length_come_by_their_value() {
        Random random = new Random(20_261_128);
        for (int round = 0; round < 2_000; round++) {
            String a = "0".repeat(random.nextInt(3)) + new BigInteger(1 + random.nextInt(90), random);
            String b = "0".repeat(random.nextInt(3)) + new BigInteger(1 + random.nextInt(90), random);
            int byValue = new BigInteger(a).compareTo(new BigInteger(b));
            int expected = byValue != 0 ? byValue : a.compareTo(b);
            assertThat(Integer.signum(SeatOrder.BY_KEY.compare(a, b)))
                    .as("%s ? %s", a, b)
                    .isEqualTo(Integer.signum(expected));
        }
    }

    private static List<String> sorted(String... keys) {
        List<String> sorted = new ArrayList<>(List.of(keys));
        sorted.sort(SeatOrder.BY_KEY);
        return sorted;
    }
}
