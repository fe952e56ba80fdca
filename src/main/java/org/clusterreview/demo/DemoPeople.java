package org.clusterreview.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Account;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.DemonstrationAccounts;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.OnBehalf;
import org.clusterreview.access.ProgramClock;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented people, and the way in which each does his or her part: signed in, at a time, in one transaction. */
@Component
class DemoPeople {

    /** Public: it opens invented accounts alone, and those only from the machine itself. */
    static final String PASSWORD = "demo-2026-cluster";

    static final String ORGANISER = "organiser";
    static final String SECOND_ORGANISER = "organiser2";
    static final String SUPERVISOR = "supervisor";
    static final String STAFF = "staff";
    static final String SYSTEM_ADMIN = "sysadmin";

    private record Office(String username, Role role, String number) {}

    private static final List<Office> OFFICES = List.of(
            new Office(ORGANISER, Role.ORGANISER, "一"),
            new Office(SECOND_ORGANISER, Role.ORGANISER, "二"),
            new Office(SUPERVISOR, Role.SUPERVISOR, ""),
            new Office(STAFF, Role.STAFF, ""),
            new Office("drawer", Role.DRAWER, ""),
            new Office("secretary", Role.SECRETARY, ""),
            new Office("auditor", Role.AUDITOR, ""),
            new Office(SYSTEM_ADMIN, Role.SYSTEM_ADMIN, ""),
            new Office("secadmin", Role.SECURITY_ADMIN, ""));

    private final DemonstrationAccounts accounts;
    private final OnBehalf onBehalf;
    private final ProgramClock clock;
    private final TransactionTemplate transaction;
    private final Texts texts = Texts.in(java.util.Locale.SIMPLIFIED_CHINESE);
    private final Map<String, AccountId> offices = new HashMap<>();
    private final Map<ExpertId, AccountId> experts = new HashMap<>();

    DemoPeople(DemonstrationAccounts accounts, OnBehalf onBehalf, ProgramClock clock, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.onBehalf = onBehalf;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What a person does. */
    @FunctionalInterface
    interface Act<T> {

        T as(Viewer viewer);
    }

    /** An expert who needs an account, and whether he or she presides over a panel. */
    record Seated(ExpertId expert, String name, boolean chair) {}

    void moveIn(Instant at) {
        List<NewAccount> wanted = OFFICES.stream()
                .map(office -> account(
                        office.username(),
                        texts.get("role." + office.role()) + office.number(),
                        Set.of(office.role()),
                        null))
                .toList();
        for (Account account : open(at, wanted)) {
            offices.put(account.username(), account.id());
        }
    }

    /** Opens accounts for those who have none, numbered in their order. */
    void invite(Instant at, List<Seated> seated) {
        List<NewAccount> wanted = new ArrayList<>();
        for (Seated one : seated) {
            if (!experts.containsKey(one.expert())) {
                String name = "expert%02d".formatted(experts.size() + wanted.size() + 1);
                Set<Role> roles = one.chair() ? Set.of(Role.EXPERT, Role.CHAIR) : Set.of(Role.EXPERT);
                wanted.add(account(name, one.name(), roles, one.expert().value()));
            }
        }
        for (Account account : open(at, wanted)) {
            experts.put(new ExpertId(java.util.Objects.requireNonNull(account.expert())), account.id());
        }
    }

    boolean knows(ExpertId expert) {
        return experts.containsKey(expert);
    }

    /** At the real time: to look something up. */
    <T> T as(String office, Act<T> act) {
        return as(office, clock.instant(), act);
    }

    <T> T as(String office, Instant at, Act<T> act) {
        return as(java.util.Objects.requireNonNull(offices.get(office)), at, act);
    }

    <T> T as(ExpertId expert, Instant at, Act<T> act) {
        return as(java.util.Objects.requireNonNull(experts.get(expert)), at, act);
    }

    private <T> T as(AccountId account, Instant at, Act<T> act) {
        return at(at, () -> onBehalf.of(account, viewer -> within(() -> act.as(viewer))));
    }

    private List<Account> open(Instant at, List<NewAccount> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : at(at, () -> accounts.open(Viewer.system(), PASSWORD, wanted).orThrow());
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private <T> T at(Instant start, ProgramClock.Work<T> work) {
        try {
            return clock.from(start, work);
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static NewAccount account(
            String username, String name, Set<Role> roles, @org.jspecify.annotations.Nullable UUID expert) {
        return new NewAccount(username, name + "（演示）", PASSWORD, "zh-CN", roles, true, expert);
    }
}
