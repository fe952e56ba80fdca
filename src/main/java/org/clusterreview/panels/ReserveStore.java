package org.clusterreview.panels;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of reserves, with the record of every change. */
@Component
class ReserveStore {

    private final ReserveRepository reserves;
    private final ExpertPool pool;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReserveStore(ReserveRepository reserves, ExpertPool pool, ApplicationEventPublisher events, Clock clock) {
        this.reserves = reserves;
        this.pool = pool;
        this.events = events;
        this.clock = clock;
    }

    List<ReserveEntity> of(PanelEntity panel) {
        return reserves.findByPanelIdInOrderByNumber(List.of(panel.id()));
    }

    /** A list in place of the one before. */
    void place(Viewer viewer, GroupEntity group, PanelEntity panel, List<ExpertId> experts) {
        remove(group, panel, "replaced");
        append(viewer, group, panel, experts);
    }

    void append(Viewer viewer, GroupEntity group, PanelEntity panel, List<ExpertId> experts) {
        int number = of(panel).size();
        for (ExpertId expert : experts) {
            number++;
            reserves.save(new ReserveEntity(panel.id(), number, expert, new Deed(viewer.actor(), now())));
        }
        if (!experts.isEmpty()) {
            publish(group, panel, "placed", experts, "");
        }
    }

    /** Everybody who still waits. */
    void remove(GroupEntity group, PanelEntity panel, String reason) {
        List<ReserveEntity> waiting =
                of(panel).stream().filter(ReserveEntity::isWaiting).toList();
        waiting.forEach(one -> one.become(Reserve.State.REMOVED, reason, now()));
        if (!waiting.isEmpty()) {
            List<ExpertId> experts = waiting.stream().map(ReserveEntity::expert).toList();
            publish(group, panel, "removed", experts, reason);
        }
    }

    void become(
            Viewer viewer, GroupEntity group, PanelEntity panel, ExpertId expert, Reserve.State next, String reason) {
        waiting(viewer, panel, expert).ifPresent(one -> {
            one.become(next, reason, now());
            publish(group, panel, next == Reserve.State.SEATED ? "seated" : "passed", List.of(expert), reason);
        });
    }

    /** Whichever record of the person was put on the list. */
    Optional<ReserveEntity> waiting(Viewer viewer, PanelEntity panel, ExpertId expert) {
        List<ExpertId> records = pool.records(viewer, expert);
        return of(panel).stream()
                .filter(one -> one.isWaiting() && records.contains(one.expert()))
                .findFirst();
    }

    private void publish(
            GroupEntity group, PanelEntity panel, String change, Collection<ExpertId> experts, String reason) {
        reserves.flush();
        events.publishEvent(new PanelEvents.ReservesChanged(
                group.round(),
                group.id(),
                panel.id(),
                change,
                experts.stream().map(ExpertId::value).toList(),
                reason));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
