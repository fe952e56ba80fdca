package org.clusterreview.access.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clusterreview.kernel.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTextTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "420106199001011234, 420106********1234",
        "42010619900101123X, 420106********123X",
        "6222020200112233445, 6*",
        "027-87654321, 0*",
        "𠮷田, 𠮷*"
    })
    void it_is_shown_masked(String clear, String masked) {
        assertThat(PersonalText.of(clear)).hasToString(masked);
    }

    @Test
    void it_has_no_canonical_form_so_that_no_audit_fact_carries_it() {
        assertThatThrownBy(() -> CanonicalJson.of(PersonalText.of("13812341234")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1234");
    }

    @Test
    void a_blank_value_is_none() {
        assertThatThrownBy(() -> PersonalText.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
