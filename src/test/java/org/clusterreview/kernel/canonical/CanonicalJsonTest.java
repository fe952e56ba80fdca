package org.clusterreview.kernel.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    record Mark(String indicator, BigDecimal value) {}

    @Test
    void keys_are_sorted_whatever_the_order_of_the_map() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", 1);
        one.put("a", 2L);

        assertThat(CanonicalJson.of(one)).isEqualTo("{\"a\":2,\"b\":1}");
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "15E-1, 1.5", "100, 100", "1E+3, 1000", "0.00, 0", "-0.0, 0"})
    void equal_decimals_have_equal_bytes(BigDecimal value, String expected) {
        assertThat(CanonicalJson.of(value)).isEqualTo('"' + expected + '"');
    }

    @Test
    void composed_and_decomposed_characters_are_the_same_text() {
        assertThat(CanonicalJson.of("e\u0301")).isEqualTo(CanonicalJson.of("\u00e9"));
    }

    @Test
    void keys_that_become_the_same_are_refused() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("e\u0301", 1, "\u00e9", 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void records_are_objects_and_control_characters_are_escaped() {
        assertThat(CanonicalJson.of(List.of(new Mark("a\n\u0001", new BigDecimal("2.0")))))
                .isEqualTo("[{\"indicator\":\"a\\n\\u0001\",\"value\":\"2\"}]");
    }

    @Test
    void binary_floating_point_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.of(0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
