package org.clusterreview.demo;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Account;
import org.clusterreview.access.DemonstrationAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What whoever starts the program is told about its invented accounts. */
@Component
public class Demonstration {

    private final DemonstrationAccounts accounts;
    private final boolean wanted;

    Demonstration(DemonstrationAccounts accounts, @Value("${cluster-review.demonstration}") String wanted) {
        this.accounts = accounts;
        this.wanted = !wanted.equals("no");
    }

    /**
     * @param password one for all
     * @param accounts those of the offices first, then those of the experts
     */
    public record Notice(String password, List<Account> accounts) {}

    /** Whether there are invented accounts that let nobody in, because the program was started without them. */
    public boolean isSwitchedOff() {
        return !wanted && accounts.present();
    }

    /** Empty where there are none, or none that lets in. */
    public Optional<Notice> notice() {
        List<Account> all = wanted ? accounts.all() : List.of();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Notice(DemoPeople.PASSWORD, all));
    }
}
