package org.clusterreview.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SuppressWarnings("NullAway.Init")
abstract class OwnPasswordContract {

    private static final Violation WRONG = Violation.at("password", "password.wrong");
    private static final Violation LOCKED = Violation.at("password", "password.locked");
    private static final String RIGHT = "correct-horse";

    @Autowired
    private OwnPassword password;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer viewer;

    @BeforeEach
    void open() {
        viewer = new TestAccounts(accounts).viewer(Role.EXPERT);
    }

    private UUID account() {
        return viewer.account().orElseThrow().value();
    }

    private List<Violation> ask(String given) {
        return password.confirm(viewer, given).violations();
    }

    private boolean isLockedOut() {
        String name = repository.findById(account()).orElseThrow().username();
        return !directory.loadUserByUsername(name).isAccountNonLocked();
    }

    private int refusals() {
        return jdbc.queryForList(
                        "select facts from audit_entry where type = 'password-refused' and facts like ?",
                        String.class,
                        "%" + account() + "%")
                .size();
    }

    @Test
    void the_right_password_is_taken_and_a_wrong_one_is_not() {
        assertThat(password.confirm(viewer, RIGHT)).isEqualTo(Outcome.done(new AccountId(account())));
        assertThat(ask("wrong-horse")).containsExactly(WRONG);
        assertThat(ask("")).containsExactly(WRONG);
        assertThat(refusals()).isEqualTo(2);
    }

    @Test
    void after_five_wrong_ones_neither_this_nor_sign_in_is_open_for_a_while() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("wrong-horse")).containsExactly(WRONG);
        }

        assertThat(ask(RIGHT)).containsExactly(LOCKED);
        assertThat(isLockedOut()).isTrue();
        jdbc.update(
                "update account set locked_until = ? where id = ?",
                java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).minusSeconds(1),
                account());
        assertThat(ask(RIGHT)).isEmpty();
    }

    @Test
    void a_right_one_begins_the_count_anew() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(ask("wrong-horse")).containsExactly(WRONG);
            }
            assertThat(ask(RIGHT)).isEmpty();
        }
    }

    @Test
    void many_tries_at_once_are_counted_one_by_one() throws Exception {
        List<Callable<List<Violation>>> tries = IntStream.range(0, 8)
                .<Callable<List<Violation>>>mapToObj(i -> () -> ask("wrong-horse-" + i))
                .toList();
        List<Violation> told;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            told = threads.invokeAll(tries).stream()
                    .map(Future::resultNow)
                    .map(List::getFirst)
                    .toList();
        }

        assertThat(told).filteredOn(WRONG::equals).hasSize(5);
        assertThat(told).filteredOn(LOCKED::equals).hasSize(3);
    }

    @Test
    void who_has_no_account_and_whose_account_is_closed_has_no_password() {
        assertThat(password.confirm(Viewers.expert(UUID.randomUUID()), RIGHT).violations())
                .containsExactly(WRONG);
        jdbc.update("update account set enabled = false where id = ?", account());
        assertThat(ask(RIGHT)).containsExactly(WRONG);
    }
}
