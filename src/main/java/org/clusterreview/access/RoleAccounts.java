package org.clusterreview.access;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the program itself has to tell something. */
@Service
@Transactional(readOnly = true)
@WithoutViewer("who must be told is no answer to anybody who asks")
public class RoleAccounts {

    private final AccountRepository accounts;

    RoleAccounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Accounts in use that hold reviews. */
    public List<AccountId> ofOrganisers() {
        return accounts.findAll().stream()
                .filter(account -> account.enabled() && account.roles().contains(Role.ORGANISER))
                .map(account -> new AccountId(account.id()))
                .toList();
    }
}
