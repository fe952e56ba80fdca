package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts who score beside a panel without counting (影子专家). They are held apart from its seats: they are not drawn, and are
 * in no composition, load, supply, quorum or gate. Ties, pledge and declarations hold for them as for members.
 */
@Service
@Transactional
public class Shadows {

    private final ShadowStore shadows;
    private final PanelStore panels;
    private final PanelSteps steps;
    private final GroupStore groups;
    private final SeatRules rules;
    private final Conflicts conflicts;
    private final ExpertPool pool;
    private final OpenTrack open;

    Shadows(
            ShadowStore shadows,
            PanelStore panels,
            PanelSteps steps,
            GroupStore groups,
            SeatRules rules,
            Conflicts conflicts,
            ExpertPool pool,
            OpenTrack open) {
        this.shadows = shadows;
        this.panels = panels;
        this.steps = steps;
        this.groups = groups;
        this.rules = rules;
        this.conflicts = conflicts;
        this.pool = pool;
        this.open = open;
    }

    /** In the order of the groups, then of their numbers; also those who have been taken off. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Shadow> ofTrack(Viewer viewer, TrackId track) {
        List<Panel> of = panels.ofTrack(viewer, track);
        List<ShadowEntity> found =
                shadows.of(of.stream().map(panel -> panel.id().value()).toList());
        Map<ExpertId, Expert> experts =
                pool.all(viewer, found.stream().map(ShadowEntity::expert).toList());
        List<Shadow> all = new ArrayList<>();
        for (Panel panel : of) {
            found.stream()
                    .filter(one -> one.panel().equals(panel.id().value()))
                    .map(one -> one.toValue(panel.group(), nameOf(experts, one.expert())))
                    .forEach(all::add);
        }
        return all;
    }

    /**
     * Adds an expert of the pool, before or while scoring goes on; refused without a reason, to a member of the panel, and to
     * one who could not be seated for a tie. The ties are looked up anew.
     */
    @ForOrganisers
    public Outcome<Shadow> add(Viewer viewer, GroupId id, ExpertId expert, String reason) {
        return steps.take(viewer, id, open::seats, (group, panel) -> {
            Optional<Violation> fault = Reasons.fault(reason);
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            conflicts.recheck(viewer, group.track()).orThrow();
            List<Violation> bars = new ArrayList<>(
                    rules.bars(viewer, groups.value(viewer, group), roomy(panels.value(viewer, panel)), expert));
            if (shadows.isShadow(viewer, panel, expert)) {
                bars.add(Violation.of("shadow.present"));
            }
            return bars.isEmpty()
                    ? Outcome.done(value(viewer, shadows.add(viewer, group, panel, expert, reason.strip())))
                    : Outcome.refused(bars);
        });
    }

    /** Takes a shadow off; what he or she has marked stays on record. Refused without a reason. */
    @ForOrganisers
    public Outcome<Shadow> remove(Viewer viewer, ShadowId id, String reason) {
        Optional<ShadowEntity> shadow = shadows.find(id).filter(ShadowEntity::isActive);
        Optional<GroupEntity> group = shadow.flatMap(shadows::groupOf);
        if (shadow.isEmpty() || group.isEmpty()) {
            return Outcome.refused(Violation.of("panel.changed"));
        }
        if (groups.isWithheld(viewer, new GroupId(group.get().id()))) {
            return Outcome.refused(Violation.of("group.withheld"));
        }
        if (open.seats(viewer, group.get().track()) instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        Optional<Violation> fault = Reasons.fault(reason);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        shadows.leave(viewer, group.get(), shadow.get(), reason.strip());
        return Outcome.done(value(viewer, shadow.get()));
    }

    /** Nobody marks an application twice: who takes a seat of the panel is its shadow no more. */
    @EventListener
    void on(PanelEvents.PanelChanged event) {
        List<ExpertId> seated =
                event.panel().activeSeats().stream().map(Seat::expert).toList();
        shadows.of(List.of(event.panel().id().value())).stream()
                .filter(ShadowEntity::isActive)
                .filter(shadow ->
                        pool.records(event.by(), shadow.expert()).stream().anyMatch(seated::contains))
                .forEach(shadow ->
                        shadows.groupOf(shadow).ifPresent(group -> shadows.leave(event.by(), group, shadow, null)));
    }

    private Shadow value(Viewer viewer, ShadowEntity shadow) {
        GroupId group =
                shadows.groupOf(shadow).map(found -> new GroupId(found.id())).orElseThrow();
        return shadow.toValue(group, nameOf(pool.all(viewer, List.of(shadow.expert())), shadow.expert()));
    }

    private static String nameOf(Map<ExpertId, Expert> experts, ExpertId id) {
        return Optional.ofNullable(experts.get(id)).map(Expert::name).orElse("");
    }

    /** The panel as if it had a seat to spare: that it is full speaks against no shadow. */
    private static Panel roomy(Panel panel) {
        return new Panel(
                panel.id(), panel.group(), panel.version(), panel.activeSeats().size() + 1, panel.seats());
    }
}
