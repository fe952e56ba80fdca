package org.clusterreview.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.kernel.RoundEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init")
abstract class AuditTrailContract {

    @Autowired
    private Audit audit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private final Viewer auditor = Viewers.auditor();

    record Happened(UUID inRound, String what) implements RoundEvent {

        @Override
        public String type() {
            return "happened";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("what", what);
        }
    }

    private void happen(UUID round, String... whats) {
        transactions.executeWithoutResult(status -> {
            for (String what : whats) {
                events.publishEvent(new Happened(round, what));
            }
        });
    }

    @Test
    void events_of_a_transaction_become_linked_entries_in_order() {
        UUID round = UUID.randomUUID();

        happen(round, "first", "second");
        happen(round, "third");

        List<AuditEntry> entries = audit.latest(auditor, round.toString(), 0, 10);
        assertThat(entries)
                .extracting(AuditEntry::facts)
                .containsExactly("{\"what\":\"third\"}", "{\"what\":\"second\"}", "{\"what\":\"first\"}");
        assertThat(entries).extracting(AuditEntry::number).containsExactly(3L, 2L, 1L);
        assertThat(audit.check(auditor, round.toString()).isIntact()).isTrue();
    }

    @Test
    void a_transaction_that_fails_leaves_no_entry() {
        UUID round = UUID.randomUUID();

        transactions.executeWithoutResult(status -> {
            events.publishEvent(new Happened(round, "never"));
            status.setRollbackOnly();
        });

        assertThat(audit.latest(auditor, round.toString(), 0, 10)).isEmpty();
    }

    @Test
    void an_event_outside_a_transaction_is_a_bug() {
        assertThatThrownBy(() -> events.publishEvent(new Happened(UUID.randomUUID(), "lost")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_database_refuses_to_change_or_remove_an_entry() {
        UUID round = UUID.randomUUID();
        happen(round, "kept");

        assertThatThrownBy(
                        () -> jdbc.update("update audit_entry set facts = '{}' where chain_id = ?", round.toString()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from audit_entry where chain_id = ?", round.toString()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_head_that_was_turned_back_is_found() {
        UUID round = UUID.randomUUID();
        happen(round, "first", "second");

        jdbc.update("update audit_chain set last_number = 1 where id = ?", round.toString());

        assertThat(audit.check(auditor, round.toString()).brokenAt()).contains(3L);
    }

    @Test
    void a_forged_entry_is_found() {
        UUID round = UUID.randomUUID();
        happen(round, "first");

        jdbc.update(
                "insert into audit_entry (chain_id, number, at, actor, type, facts, previous_hash, hash)"
                        + " select chain_id, 2, at, actor, type, '{\"what\":\"forged\"}', hash, hash"
                        + " from audit_entry where chain_id = ? and number = 1",
                round.toString());

        assertThat(audit.check(auditor, round.toString()).brokenAt()).contains(2L);
    }

    @Test
    void many_writers_at_once_leave_one_unbroken_chain() throws Exception {
        UUID round = UUID.randomUUID();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<? extends Future<?>> writers = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(i -> pool.submit(() -> happen(round, "writer " + i)))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        var check = audit.check(auditor, round.toString());
        assertThat(check.isIntact()).isTrue();
        assertThat(check.entries()).isEqualTo(40);
    }
}
