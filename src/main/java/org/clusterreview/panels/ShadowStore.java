package org.clusterreview.panels;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of shadows, with the record of every change. */
@Component
class ShadowStore {

    private final ShadowRepository shadows;
    private final PanelRepository panels;
    private final GroupRepository groups;
    private final ExpertPool pool;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShadowStore(
            ShadowRepository shadows,
            PanelRepository panels,
            GroupRepository groups,
            ExpertPool pool,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shadows = shadows;
        this.panels = panels;
        this.groups = groups;
        this.pool = pool;
        this.events = events;
        this.clock = clock;
    }

    Optional<ShadowEntity> find(ShadowId id) {
        return shadows.findById(id.value());
    }

    List<ShadowEntity> of(Collection<UUID> panelIds) {
        return shadows.findByPanelIdInOrderByNumber(panelIds);
    }

    List<ShadowEntity> activeOf(ExpertId expert) {
        return shadows.findByExpertIdAndLeftAtIsNull(expert.value());
    }

    Optional<PanelEntity> panelOf(ShadowEntity shadow) {
        return panels.findById(shadow.panel());
    }

    Optional<GroupEntity> groupOf(ShadowEntity shadow) {
        return panelOf(shadow).flatMap(panel -> groups.findById(panel.group()));
    }

    /** Whichever record of the person it is under. */
    boolean isShadow(Viewer viewer, PanelEntity panel, ExpertId expert) {
        List<ExpertId> records = pool.records(viewer, expert);
        return of(List.of(panel.id())).stream().anyMatch(one -> one.isActive() && records.contains(one.expert()));
    }

    ShadowEntity add(Viewer viewer, GroupEntity group, PanelEntity panel, ExpertId expert, String reason) {
        int number = of(List.of(panel.id())).size() + 1;
        ShadowEntity shadow = shadows.save(new ShadowEntity(panel.id(), number, expert, reason, deed(viewer)));
        publish(viewer, group, shadow, "added", reason);
        return shadow;
    }

    /** @param reason null for one who takes a seat of the panel */
    void leave(Viewer viewer, GroupEntity group, ShadowEntity shadow, @Nullable String reason) {
        shadow.leave(reason, deed(viewer));
        publish(viewer, group, shadow, reason == null ? "seated" : "left", reason == null ? "" : reason);
    }

    private void publish(Viewer viewer, GroupEntity group, ShadowEntity shadow, String change, String reason) {
        shadows.flush();
        events.publishEvent(new PanelEvents.ShadowChanged(
                group.round(),
                group.track(),
                group.id(),
                shadow.number(),
                shadow.expert().value(),
                change,
                reason,
                viewer));
    }

    private Deed deed(Viewer viewer) {
        return new Deed(viewer.actor(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
