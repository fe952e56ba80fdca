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
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reserves of panels: drawn or assigned with them, or put on the list by hand where they were not. */
@Service
@Transactional
public class Reserves {

    private final ReserveRepository reserves;
    private final ReserveStore rows;
    private final PanelStore panels;
    private final PanelSteps steps;
    private final GroupStore groups;
    private final SeatRules rules;
    private final Conflicts conflicts;
    private final ExpertPool pool;
    private final OpenTrack open;

    Reserves(
            ReserveRepository reserves,
            ReserveStore rows,
            PanelStore panels,
            PanelSteps steps,
            GroupStore groups,
            SeatRules rules,
            Conflicts conflicts,
            ExpertPool pool,
            OpenTrack open) {
        this.reserves = reserves;
        this.rows = rows;
        this.panels = panels;
        this.steps = steps;
        this.groups = groups;
        this.rules = rules;
        this.conflicts = conflicts;
        this.pool = pool;
        this.open = open;
    }

    /**
     * In the order of the groups, then in that in which they are called; also those who have been. Of a group that is withheld
     * from the viewer it is not told why somebody was passed over: the reason may tell of a tie.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Reserve> ofTrack(Viewer viewer, TrackId track) {
        List<Panel> of = panels.ofTrack(viewer, track);
        List<ReserveEntity> found = reserves.findByPanelIdInOrderByNumber(
                of.stream().map(panel -> panel.id().value()).toList());
        Map<ExpertId, Expert> experts =
                pool.all(viewer, found.stream().map(ReserveEntity::expert).toList());
        List<Reserve> all = new ArrayList<>();
        for (Panel panel : of) {
            boolean withheld = groups.isWithheld(viewer, panel.group());
            found.stream()
                    .filter(one -> one.panel().equals(panel.id().value()))
                    .map(one -> one.toValue(panel.group(), nameOf(experts, one.expert())))
                    .forEach(one -> all.add(withheld ? one.withoutReason() : one));
        }
        return all;
    }

    private static String nameOf(Map<ExpertId, Expert> experts, ExpertId id) {
        return Optional.ofNullable(experts.get(id)).map(Expert::name).orElse("");
    }

    /** Puts an expert at the end of the list; refused to one who could not be seated, sits or waits there already. */
    @ForOrganisers
    public Outcome<ExpertId> add(Viewer viewer, GroupId id, ExpertId expert) {
        return steps.take(viewer, id, open::seats, (group, panel) -> {
            conflicts.recheck(viewer, group.track()).orThrow();
            Panel value = panels.value(viewer, panel);
            List<Violation> bars =
                    new ArrayList<>(rules.bars(viewer, groups.value(viewer, group), roomy(value), expert));
            if (rows.waiting(viewer, panel, expert).isPresent()) {
                bars.add(Violation.of("reserve.waits"));
            }
            if (!bars.isEmpty()) {
                return Outcome.refused(bars);
            }
            rows.append(viewer, group, panel, List.of(expert));
            return Outcome.done(expert);
        });
    }

    /** Takes somebody who waits off the list; refused without a reason. */
    @ForOrganisers
    public Outcome<ExpertId> pass(Viewer viewer, GroupId id, ExpertId expert, String reason) {
        return steps.take(viewer, id, open::seats, (group, panel) -> {
            Optional<Violation> fault = Reasons.fault(reason);
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            if (rows.waiting(viewer, panel, expert).isEmpty()) {
                return Outcome.refused(Violation.of("panel.changed"));
            }
            rows.become(viewer, group, panel, expert, Reserve.State.PASSED, reason.strip());
            return Outcome.done(expert);
        });
    }

    /** The panel as if it had a seat to spare: that it is full speaks against no reserve. */
    private static Panel roomy(Panel panel) {
        return new Panel(
                panel.id(), panel.group(), panel.version(), panel.activeSeats().size() + 1, panel.seats());
    }
}
