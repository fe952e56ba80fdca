package org.clusterreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StartCheckTest {

    @Test
    void the_own_machine_is_served_with_demonstration_data() {
        assertThat(StartCheck.refusal(Map.of())).isEmpty();
        assertThat(StartCheck.refusal(Map.of("HOST", "localhost"))).isEmpty();
    }

    @Test
    void a_wider_address_without_encryption_is_refused_with_the_remedy_in_both_languages() {
        assertThat(StartCheck.refusal(Map.of("HOST", "0.0.0.0", "DEMO", "no")))
                .hasValueSatisfying(text -> assertThat(text).contains("TLS_KEYSTORE", "TRUSTED_PROXY=yes", "0.0.0.0"));
    }

    @Test
    void demonstration_accounts_are_refused_where_others_get_in() {
        for (Map<String, String> reachable : java.util.List.of(
                Map.of("HOST", "0.0.0.0", "TLS_KEYSTORE", "keys.p12"),
                Map.of("HOST", "10.0.0.5", "TRUSTED_PROXY", "yes"),
                Map.of("TRUSTED_PROXY", "yes"))) {
            assertThat(StartCheck.refusal(reachable))
                    .hasValueSatisfying(text -> assertThat(text).contains("DEMO=no", "演示"));
        }
    }

    @Test
    void without_them_a_protected_address_is_served() {
        assertThat(StartCheck.refusal(Map.of("HOST", "0.0.0.0", "TLS_KEYSTORE", "keys.p12", "DEMO", "no")))
                .isEmpty();
        assertThat(StartCheck.refusal(Map.of("TRUSTED_PROXY", "yes", "DEMO", "no")))
                .isEmpty();
    }
}
