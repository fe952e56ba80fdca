package org.clusterreview.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds the account of a name at sign-in. Demonstration accounts let in only on a server that nobody else can reach, and
 * only while demonstration is asked for.
 */
@Component
class AccountDirectory implements UserDetailsService {

    private final AccountRepository accounts;
    private final ExpertAliases aliases;
    private final ServerReach reach;
    private final boolean demonstration;
    private final Clock clock;

    AccountDirectory(
            AccountRepository accounts,
            ExpertAliases aliases,
            ServerReach reach,
            @Value("${cluster-review.demonstration}") String demonstration,
            Clock clock) {
        this.accounts = accounts;
        this.aliases = aliases;
        this.reach = reach;
        this.demonstration = !demonstration.equals("no");
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        AccountEntity account = accounts.findByUsername(username.strip())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
        boolean enabled = account.enabled() && (!account.demonstration() || (demonstration && reach.isLocal()));
        return new SignedIn(account, aliases, enabled, account.lockedAt(clock.instant()));
    }
}
