package org.clusterreview.access;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Does what a person has asked for when he or she is no longer there to ask: with the person's rights as they are now, and
 * under the person's name in the audit trail.
 */
@Component
public class OnBehalf {

    private final AccountRepository accounts;
    private final ExpertAliases aliases;

    OnBehalf(AccountRepository accounts, ExpertAliases aliases) {
        this.accounts = accounts;
        this.aliases = aliases;
    }

    /** Work that needs a viewer. */
    @FunctionalInterface
    public interface Work<T> {

        T doAs(Viewer viewer) throws Exception;
    }

    /**
     * @throws IllegalStateException if the account is closed
     * @throws Exception whatever the work throws
     */
    public <T> T of(AccountId account, Work<T> work) throws Exception {
        SignedIn person = accounts.findById(account.value())
                .filter(AccountEntity::enabled)
                .map(found -> new SignedIn(found, aliases, true, false))
                .orElseThrow(() -> new IllegalStateException("account " + account + " is closed"));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(during);
        try {
            return work.doAs(person.viewer());
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
