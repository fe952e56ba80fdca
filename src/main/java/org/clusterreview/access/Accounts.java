package org.clusterreview.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts: who may sign in, and as what. */
@Service
@Transactional
public class Accounts {

    private final AccountRepository accounts;
    private final ExpertAliases aliases;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            ExpertAliases aliases,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.aliases = aliases;
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account, or says why not: name taken or empty, password too short, no role, an expert who has one already. */
    @ForSystemAdmins
    public Outcome<Account> open(Viewer viewer, NewAccount account) {
        List<Violation> violations = faultsOf(account);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        AccountEntity entity = accounts.save(new AccountEntity(account, hash(account.password()), clock.instant()));
        events.publishEvent(new AccountEvents.AccountOpened(
                entity.id(),
                entity.username(),
                account.roles().stream().sorted().toList()));
        return Outcome.done(entity.toValue());
    }

    @ForSystemAdmins
    @Transactional(readOnly = true)
    public List<Account> all(Viewer viewer) {
        return accounts.findAllByOrderByUsername().stream()
                .map(AccountEntity::toValue)
                .toList();
    }

    /** The account of an expert of the pool, if he or she has one. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<AccountId> ofExpert(Viewer viewer, UUID expert) {
        return ofPerson(expert).map(account -> new AccountId(account.id()));
    }

    @WithoutViewer("asked at start, before anybody can sign in, to decide whether a set-up link is needed")
    @Transactional(readOnly = true)
    public boolean none() {
        return accounts.count() == 0;
    }

    private List<Violation> faultsOf(NewAccount account) {
        List<Violation> violations = new ArrayList<>();
        if (account.username().isBlank()) {
            violations.add(Violation.at("username", "account.username.missing"));
        } else if (accounts.findByUsername(account.username()).isPresent()) {
            violations.add(Violation.at("username", "account.username.taken", account.username()));
        }
        if (account.password().length() < NewAccount.PASSWORD_MIN_LENGTH) {
            violations.add(Violation.at("password", "account.password.short", NewAccount.PASSWORD_MIN_LENGTH));
        }
        if (account.roles().isEmpty()) {
            violations.add(Violation.at("roles", "account.roles.missing"));
        }
        Optional.ofNullable(account.expert())
                .flatMap(this::ofPerson)
                .ifPresent(
                        present -> violations.add(Violation.at("expert", "account.expert.taken", present.username())));
        return violations;
    }

    /** Whichever record of the person it was opened for. */
    private Optional<AccountEntity> ofPerson(UUID expert) {
        return aliases.all(aliases.present(expert)).stream()
                .flatMap(id -> accounts.findByExpertId(id).stream())
                .findFirst();
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }
}
