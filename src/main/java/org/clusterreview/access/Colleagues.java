package org.clusterreview.access;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom work of a round can be given to: those who do it and may see what it is about. */
@Component
public class Colleagues {

    private final AccountRepository accounts;
    private final ExpertAliases aliases;
    private final Visibility visibility;

    Colleagues(AccountRepository accounts, ExpertAliases aliases, Visibility visibility) {
        this.accounts = accounts;
        this.aliases = aliases;
        this.visibility = visibility;
    }

    /** Somebody with his or her display name. */
    public record Colleague(AccountId id, String name) {}

    /**
     * Accounts in use of organisers and staff, by name.
     *
     * @param sees whether what is hidden from somebody leaves the work open to him or her
     */
    @Transactional(readOnly = true)
    public List<Colleague> whoMay(Predicate<Hidden> sees) {
        return accounts.findAllByOrderByUsername().stream()
                .filter(AccountEntity::enabled)
                .filter(account -> account.roles().contains(Role.ORGANISER)
                        || account.roles().contains(Role.STAFF))
                .filter(account -> sees.test(visibility.of(new SignedIn(account, aliases, true, false).viewer())))
                .map(account -> new Colleague(new AccountId(account.id()), account.displayName()))
                .toList();
    }
}
