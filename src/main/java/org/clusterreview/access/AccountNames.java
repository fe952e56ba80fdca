package org.clusterreview.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did something: the display names behind the ids that rows and audit entries carry. */
@Service
@Transactional(readOnly = true)
public class AccountNames {

    private final AccountRepository accounts;

    AccountNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Display names by account id; ids of no account are left out. */
    @ForInsiders
    public Map<UUID, String> of(Viewer viewer, Collection<UUID> ids) {
        return accounts.findAllById(ids).stream()
                .collect(Collectors.toMap(AccountEntity::id, AccountEntity::displayName));
    }
}
