package org.clusterreview.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.clusterreview.fixtures.OnDemonstration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;

@OnDemonstration
@SuppressWarnings("NullAway.Init")
class DemonstrationAccountsIT {

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ExpertAliases aliases;

    @Autowired
    private AuthenticationConfiguration authentication;

    private boolean letsIn(String host, String forwarded, String demonstration) {
        return new AccountDirectory(
                        accounts, aliases, new ServerReach(host, forwarded), demonstration, Clock.systemUTC())
                .loadUserByUsername("organiser")
                .isEnabled();
    }

    @Test
    void organisers_and_experts_sign_in_with_the_common_password() throws Exception {
        for (String username : new String[] {"organiser", "expert01"}) {
            var signedIn = authentication
                    .getAuthenticationManager()
                    .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "demo-2026-cluster"));

            assertThat(signedIn.isAuthenticated()).isTrue();
        }
    }

    @Test
    void they_let_in_only_from_the_own_machine_and_only_while_demonstration_is_asked_for() {
        assertThat(letsIn("127.0.0.1", "none", "yes")).isTrue();
        assertThat(letsIn("0.0.0.0", "none", "yes")).isFalse();
        assertThat(letsIn("127.0.0.1", "native", "yes")).isFalse();
        assertThat(letsIn("127.0.0.1", "none", "no")).isFalse();
    }
}
