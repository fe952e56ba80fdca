package org.clusterreview.access;

import java.time.Clock;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account of a name at sign-in. Demonstration accounts exist only on a server that nobody else can reach. */
@Component
class AccountDirectory implements UserDetailsService {

    private final AccountRepository accounts;
    private final ServerReach reach;
    private final Clock clock;

    AccountDirectory(AccountRepository accounts, ServerReach reach, Clock clock) {
        this.accounts = accounts;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        AccountEntity account = accounts.findByUsername(username.strip())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
        boolean enabled = account.enabled() && (reach.isLocal() || !account.demonstration());
        return new SignedIn(account, enabled, account.lockedAt(clock.instant()));
    }
}
