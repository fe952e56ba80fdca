package org.clusterreview.kernel.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void finds_the_name_with_the_fewest_characters_to_change() {
        assertThat(Nearest.of("孝感", List.of("武汉市", "孝感市", "襄阳市"))).contains("孝感市");
        assertThat(Nearest.of("样阳市", List.of("武汉市", "孝感市", "襄阳市"))).contains("襄阳市");
    }

    @Test
    void suggests_nothing_where_nothing_is_near() {
        assertThat(Nearest.of("北京市朝阳区", List.of("武汉市", "孝感市"))).isEmpty();
        assertThat(Nearest.of("x".repeat(1000), List.of("x".repeat(999)))).isEmpty();
    }

    @Test
    void distance_is_that_of_the_definition() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            String a = word(random);
            String b = word(random);
            assertThat(Nearest.distance(a, b)).isEqualTo(byDefinition(a, b));
        }
    }

    private static String word(SplittableRandom random) {
        return random.ints(random.nextInt(6), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int byDefinition(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int replaced = byDefinition(a.substring(1), b.substring(1)) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        return Math.min(replaced, Math.min(byDefinition(a.substring(1), b), byDefinition(a, b.substring(1))) + 1);
    }
}
