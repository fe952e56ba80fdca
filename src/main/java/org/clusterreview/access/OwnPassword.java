package org.clusterreview.access;

import java.time.Clock;
import java.util.Optional;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks who is signed in for the password once more, before something is put under his or her name. Wrong ones count together
 * with those at sign-in and lock the account as there.
 */
@Service
@Transactional
public class OwnPassword {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(AccountRepository accounts, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Refused for a wrong password and while the account is locked, then without looking at the password. The row is locked:
     * many tries at once are counted one by one.
     */
    @ForEveryone
    public Outcome<AccountId> confirm(Viewer viewer, String password) {
        Optional<AccountEntity> found = viewer.account()
                .flatMap(account -> accounts.lock(account.value()))
                .filter(AccountEntity::enabled);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.at("password", "password.wrong"));
        }
        AccountEntity account = found.get();
        if (account.lockedAt(clock.instant())) {
            return Outcome.refused(Violation.at("password", "password.locked"));
        }
        if (!passwords.matches(password, account.passwordHash())) {
            account.failed(clock.instant());
            events.publishEvent(new AccountEvents.PasswordRefused(account.id()));
            return Outcome.refused(Violation.at("password", "password.wrong"));
        }
        account.signedIn();
        return Outcome.done(new AccountId(account.id()));
    }
}
