package org.clusterreview.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of experts: organisers open them, and only with the role of an expert. */
@Service
@Transactional
public class ExpertAccounts {

    /** Without letters and digits that look alike on paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 12;

    private final AccountRepository accounts;
    private final ExpertAliases aliases;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ExpertAccounts(
            AccountRepository accounts,
            ExpertAliases aliases,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.aliases = aliases;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An expert who needs an account.
     *
     * @param signInName wanted name; a number is added if it is taken
     */
    public record Wanted(UUID expert, String displayName, String signInName, boolean demonstration) {}

    /** What the expert is told. The password is shown this once: only its slow hash is kept. */
    public record Opened(UUID expert, String displayName, String username, String password) {

        @Override
        public String toString() {
            return "Opened[" + username + "]";
        }
    }

    /** Opens accounts for those who have none; the others are left out of the answer. */
    @ForOrganisers
    public List<Opened> open(Viewer viewer, List<Wanted> wanted) {
        return wanted.stream()
                .filter(one -> of(one.expert()).isEmpty())
                .map(this::open)
                .toList();
    }

    /** Gives an expert's account a new password, when the first was lost; empty if there is no account. */
    @ForOrganisers
    public Optional<Opened> renew(Viewer viewer, UUID expert) {
        return of(expert).map(account -> {
            String password = password();
            account.setPassword(hash(password));
            events.publishEvent(new AccountEvents.PasswordRenewed(account.id()));
            return new Opened(expert, account.displayName(), account.username(), password);
        });
    }

    /** The accounts of experts who have one. */
    @ForStaff
    @Transactional(readOnly = true)
    public Map<UUID, AccountId> of(Viewer viewer, Collection<UUID> experts) {
        Map<UUID, AccountId> found = new HashMap<>();
        experts.forEach(expert -> of(expert).ifPresent(account -> found.put(expert, new AccountId(account.id()))));
        return found;
    }

    /** The account of the person, whichever record it was opened for. */
    private Optional<AccountEntity> of(UUID expert) {
        return aliases.all(aliases.present(expert)).stream()
                .flatMap(id -> accounts.findByExpertId(id).stream())
                .findFirst();
    }

    private Opened open(Wanted wanted) {
        String password = password();
        NewAccount account = new NewAccount(
                freeName(wanted.signInName()),
                wanted.displayName(),
                password,
                "zh-CN",
                Set.of(Role.EXPERT),
                wanted.demonstration(),
                wanted.expert());
        AccountEntity entity = accounts.saveAndFlush(new AccountEntity(account, hash(password), clock.instant()));
        events.publishEvent(new AccountEvents.AccountOpened(entity.id(), entity.username(), List.of(Role.EXPERT)));
        return new Opened(wanted.expert(), wanted.displayName(), entity.username(), password);
    }

    private String freeName(String wanted) {
        String name = wanted.isEmpty() ? "expert" : wanted;
        String free = name;
        for (int number = 2; accounts.findByUsername(free).isPresent(); number++) {
            free = name + number;
        }
        return free;
    }

    private String password() {
        return random.ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
