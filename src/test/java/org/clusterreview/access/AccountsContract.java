package org.clusterreview.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;

abstract class AccountsContract {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Accounts accounts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AuthenticationConfiguration authentication;

    private final Viewer administrator = Viewers.with(Role.SYSTEM_ADMIN);

    private static NewAccount anOrganiser(String username, String password) {
        return new NewAccount(username, "张三", password, "zh-CN", Set.of(Role.ORGANISER), false, null);
    }

    private static String aName() {
        return "u-" + UUID.randomUUID();
    }

    @Test
    void an_opened_account_signs_in_with_its_password() throws Exception {
        String name = aName();

        accounts.open(administrator, anOrganiser(name, "correct-horse")).orThrow();

        assertThat(signIn(name, "correct-horse").isAuthenticated()).isTrue();
    }

    @Test
    void a_taken_name_and_a_short_password_are_refused_with_both_reasons() {
        String name = aName();
        accounts.open(administrator, anOrganiser(name, "correct-horse")).orThrow();

        var outcome = accounts.open(administrator, anOrganiser(name, "short"));

        assertThat(outcome.violations())
                .extracting(Violation::code)
                .containsExactly("account.username.taken", "account.password.short");
    }

    @Test
    void an_expert_has_one_account() {
        UUID expert = UUID.randomUUID();
        String first = aName();
        accounts.open(administrator, anExpert(first, expert)).orThrow();

        assertThat(accounts.open(administrator, anExpert(aName(), expert)).violations())
                .containsExactly(Violation.at("expert", "account.expert.taken", first));
    }

    private static NewAccount anExpert(String username, UUID expert) {
        return new NewAccount(username, "李四", "correct-horse", "zh-CN", Set.of(Role.EXPERT), false, expert);
    }

    @Test
    void only_a_system_administrator_opens_accounts() {
        assertThatThrownBy(() -> accounts.open(Viewers.organiser(), anOrganiser(aName(), "correct-horse")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void five_wrong_passwords_lock_the_account_even_for_the_right_one() {
        String name = aName();
        accounts.open(administrator, anOrganiser(name, "correct-horse")).orThrow();

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn(name, "wrong")).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> signIn(name, "correct-horse")).isInstanceOf(LockedException.class);
    }

    private org.springframework.security.core.Authentication signIn(String name, String password) throws Exception {
        AuthenticationManager manager = authentication.getAuthenticationManager();
        return manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }
}
