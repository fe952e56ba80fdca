package org.clusterreview.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invented accounts with one public password. They exist only in a system without any real account at its beginning, and
 * let in only while the server listens to its own machine.
 */
@Service
@Transactional
public class DemonstrationAccounts {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final ServerReach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    DemonstrationAccounts(
            AccountRepository accounts,
            PasswordEncoder passwords,
            ServerReach reach,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    @WithoutViewer("says of the whole database whether it holds invented people, before anybody signs in")
    @Transactional(readOnly = true)
    public boolean present() {
        return accounts.existsByDemonstrationTrue();
    }

    @WithoutViewer("printed at start on the console of the person who started the program")
    @Transactional(readOnly = true)
    public List<Account> all() {
        return accounts.findByDemonstrationTrueOrderByCreatedAt().stream()
                .map(AccountEntity::toValue)
                .toList();
    }

    /** Why demonstration accounts cannot be here: others can reach the server, or real people have accounts. */
    @ForSystemAdmins
    @Transactional(readOnly = true)
    public Optional<Violation> refusal(Viewer viewer) {
        if (!reach.isLocal()) {
            return Optional.of(Violation.of("demo.refused.reach"));
        }
        return accounts.existsByDemonstrationFalse()
                ? Optional.of(Violation.of("demo.refused.accounts"))
                : Optional.empty();
    }

    /** Opens all of them with one password, hashed once: it is no secret. */
    @ForSystemAdmins
    public Outcome<List<Account>> open(Viewer viewer, String password, List<NewAccount> wanted) {
        Optional<Violation> refusal = refusal(viewer);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String hash = hashes.computeIfAbsent(password, one -> Objects.requireNonNull(passwords.encode(one)));
        List<Account> opened = new ArrayList<>();
        for (NewAccount account : wanted) {
            if (!account.demonstration()) {
                throw new IllegalArgumentException("a real account among invented ones: " + account);
            }
            AccountEntity entity = accounts.save(new AccountEntity(account, hash, clock.instant()));
            events.publishEvent(new AccountEvents.AccountOpened(
                    entity.id(),
                    entity.username(),
                    account.roles().stream().sorted().toList()));
            opened.add(entity.toValue());
        }
        return Outcome.done(List.copyOf(opened));
    }
}
