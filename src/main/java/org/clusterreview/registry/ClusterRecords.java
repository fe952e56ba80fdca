package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.ClusterHistory.Occasion;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.TrackKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes clusters, each change with its row of history and its event, in the transaction of the caller. */
@Component
class ClusterRecords {

    private final ClusterRepository clusters;
    private final ClusterHistory history;
    private final Policies policies;
    private final ApplicationEventPublisher events;

    ClusterRecords(
            ClusterRepository clusters, ClusterHistory history, Policies policies, ApplicationEventPublisher events) {
        this.clusters = clusters;
        this.history = history;
        this.policies = policies;
        this.events = events;
    }

    Cluster enter(Viewer viewer, ClusterEntity entity) {
        Cluster entered = add(viewer, entity, Occasion.of(null, "", viewer.actor()));
        events.publishEvent(new RegistryEvents.ClusterEntered(entered.id().value(), entered.name(), entered.level()));
        return entered;
    }

    /** Enters without an event of its own: an import has one for all. */
    Cluster add(Viewer viewer, ClusterEntity entity, Occasion occasion) {
        if (entity.toValue().level() == Cluster.Level.CULTIVATION) {
            policies.inForce(viewer, TrackKind.RECOGNITION)
                    .cultivation()
                    .ifPresent(rule -> entity.cultivate(rule.years()));
        }
        Cluster entered = clusters.save(entity).toValue();
        ClusterFile file = entity.toFile("");
        @Nullable LocalDate on = file.decidedOn().orElse(null);
        history.add(
                entered.id().value(),
                new ClusterChange(ClusterEvent.Kind.ENTERED, "", entered.name()),
                new Occasion(
                        on,
                        occasion.article(),
                        file.documentNumber(),
                        occasion.reason(),
                        occasion.subject(),
                        occasion.by()));
        return entered;
    }

    /** Whoever was cultivated under the same name, or is recognised in the same field, is so no longer as this is entered. */
    void endCultivation(ClusterEntity entered, LocalDate on, String documentNumber, String by) {
        List<ClusterEntity> cultivated = clusters.findByStateOrderByName(Cluster.State.UNDER_CULTIVATION).stream()
                .filter(one -> one.isSucceededBy(entered))
                .toList();
        for (ClusterEntity before : cultivated) {
            Ending ending = new Ending(Ending.Kind.ENDED, on, "", "", documentNumber, Optional.empty());
            close(before, ending, Optional.empty(), by);
            events.publishEvent(new RegistryEvents.CultivationEnded(
                    before.id(), before.toValue().name()));
        }
    }

    /** @param approval what two people decided, where they did */
    Outcome<Cluster> end(ClusterId id, Ending ending, Optional<UUID> approval, String by) {
        Optional<ClusterEntity> found = clusters.lock(id.value());
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("registry.unknown"));
        }
        if (!found.get().isActive()) {
            return Outcome.refused(Violation.of("registry.ended"));
        }
        Cluster ended = close(found.get(), ending, approval, by);
        events.publishEvent(new RegistryEvents.ClusterEnded(id.value(), ended.name(), ending));
        return Outcome.done(ended);
    }

    /** Makes the facts those of the cluster; one row of history for every difference. */
    void change(ClusterEntity entity, List<ClusterChange> changes, ClusterFacts facts, Occasion occasion) {
        entity.take(facts);
        clusters.saveAndFlush(entity);
        changes.forEach(change -> history.add(entity.id(), change, occasion));
    }

    private Cluster close(ClusterEntity entity, Ending ending, Optional<UUID> approval, String by) {
        Cluster.State before = entity.toValue().state();
        entity.end(ending);
        Cluster ended = clusters.save(entity).toValue();
        history.add(
                entity.id(),
                new ClusterChange(
                        ClusterEvent.Kind.ENDED, before.name(), ended.state().name()),
                new Occasion(
                        ending.on(),
                        ending.article(),
                        ending.documentNumber(),
                        ending.reason(),
                        approval.orElse(null),
                        by));
        return ended;
    }
}
