package org.clusterreview.demo;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Account;
import org.clusterreview.access.DemonstrationAccounts;
import org.springframework.stereotype.Component;

/** What whoever starts the program is told about its invented accounts. */
@Component
public class Demonstration {

    private final DemonstrationAccounts accounts;

    Demonstration(DemonstrationAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @param password one for all
     * @param accounts those of the offices first, then those of the experts
     */
    public record Notice(String password, List<Account> accounts) {}

    /** Empty where there are none. */
    public Optional<Notice> notice() {
        List<Account> all = accounts.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Notice(DemoPeople.PASSWORD, all));
    }
}
