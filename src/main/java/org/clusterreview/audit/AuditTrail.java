package org.clusterreview.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes every domain event into its chain, in the transaction that caused it. Events are gathered until the transaction
 * is about to commit; only then, as its last act, are the heads locked (in the order of their names), so that the lock is
 * held as short as possible and no two transactions wait for each other.
 */
@Component
class AuditTrail {

    static final String SYSTEM_CHAIN = "system";

    private final AuditStore store;
    private final EntityManager entities;
    private final CurrentViewer viewer;
    private final Clock clock;

    AuditTrail(AuditStore store, EntityManager entities, CurrentViewer viewer, Clock clock) {
        this.store = store;
        this.entities = entities;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @throws IllegalStateException outside a transaction: the change could then be kept without its record */
    @EventListener
    void on(DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("event outside a transaction: " + event.type());
        }
        gathered().events.add(new Told(event, viewer.actor()));
    }

    /** An event and who has caused it: of several people whose work shares a transaction each is named for the own. */
    private record Told(DomainEvent event, String actor) {}

    private Gathered gathered() {
        for (TransactionSynchronization open : TransactionSynchronizationManager.getSynchronizations()) {
            if (open instanceof Gathered gathered) {
                return gathered;
            }
        }
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    private void write(List<Told> events) {
        TreeMap<String, List<Told>> byChain = new TreeMap<>();
        for (Told told : events) {
            String chain = told.event().round().map(UUID::toString).orElse(SYSTEM_CHAIN);
            byChain.computeIfAbsent(chain, c -> new ArrayList<>()).add(told);
        }
        entities.flush();
        byChain.forEach(this::extend);
    }

    private void extend(String chain, List<Told> events) {
        AuditStore.Head head = store.lockHead(chain);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<AuditEntry> entries = new ArrayList<>();
        long number = head.number();
        String previous = head.hash();
        for (Told told : events) {
            DomainEvent event = told.event();
            AuditEntry entry = AuditEntry.after(
                    previous, chain, ++number, at, told.actor(), event.type(), CanonicalJson.of(event.facts()));
            entries.add(entry);
            previous = entry.hash();
        }
        store.append(entries);
    }

    private final class Gathered implements TransactionSynchronization, Ordered {

        private final List<Told> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(events);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
