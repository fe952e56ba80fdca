package org.clusterreview.panels;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members who drop out of a panel and those who take their places, at once or not at all. */
@Service
@Transactional
public class PanelSuccession {

    private final PanelStore panels;
    private final PanelSteps steps;
    private final GroupStore groups;
    private final ReserveStore reserves;
    private final SeatRules rules;
    private final Conflicts conflicts;
    private final OpenTrack open;
    private final Clock clock;

    PanelSuccession(
            PanelStore panels,
            PanelSteps steps,
            GroupStore groups,
            ReserveStore reserves,
            SeatRules rules,
            Conflicts conflicts,
            OpenTrack open,
            Clock clock) {
        this.panels = panels;
        this.steps = steps;
        this.groups = groups;
        this.reserves = reserves;
        this.rules = rules;
        this.conflicts = conflicts;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Lets members leave and others take seats; a reserve who takes one waits no longer. Refused as a whole if one of them does
     * not sit there any more, or somebody cannot be seated. The ties are looked up anew.
     *
     * @param leaving with the reason of each, which is not blank
     * @param joining in the order of their seats
     */
    @ForOrganisers
    public Outcome<Panel> change(Viewer viewer, GroupId id, Map<SeatId, String> leaving, List<ExpertId> joining) {
        return steps.take(viewer, id, open::seats, (group, panel) -> {
            Optional<Violation> fault = leaving.values().stream()
                    .flatMap(reason -> Reasons.fault(reason).stream())
                    .findFirst();
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            List<Violation> bars = bars(viewer, group, panel, leaving.keySet(), joining);
            return bars.isEmpty()
                    ? Outcome.done(changed(viewer, group, panel, leaving, joining))
                    : Outcome.refused(bars);
        });
    }

    private List<Violation> bars(
            Viewer viewer, GroupEntity group, PanelEntity panel, Set<SeatId> leaving, List<ExpertId> joining) {
        Panel before = panels.value(viewer, panel);
        List<Seat> staying = before.activeSeats().stream()
                .filter(seat -> !leaving.contains(seat.id()))
                .toList();
        if (before.activeSeats().size() - staying.size() != leaving.size()
                || new HashSet<>(joining).size() != joining.size()) {
            return List.of(Violation.of("panel.changed"));
        }
        if (staying.size() + joining.size() > before.size()) {
            return List.of(Violation.of("panel.full", before.size()));
        }
        if (joining.isEmpty()) {
            return List.of();
        }
        conflicts.recheck(viewer, group.track()).orThrow();
        Panel then = new Panel(before.id(), before.group(), before.version(), before.size(), staying);
        List<Violation> bars = new ArrayList<>();
        Group value = groups.value(viewer, group);
        joining.forEach(expert -> bars.addAll(rules.bars(viewer, value, then, expert)));
        return bars;
    }

    private Panel changed(
            Viewer viewer, GroupEntity group, PanelEntity panel, Map<SeatId, String> leaving, List<ExpertId> joining) {
        panels.seatsOf(panel).stream()
                .filter(seat -> seat.isActive() && leaving.containsKey(new SeatId(seat.id())))
                .forEach(seat ->
                        seat.leave(leaving.getOrDefault(new SeatId(seat.id()), ""), viewer.actor(), clock.instant()));
        int number = panels.seatsOf(panel).size();
        for (ExpertId expert : joining) {
            number++;
            panels.save(new SeatEntity(panel.id(), number, expert, viewer.actor(), clock.instant()));
            reserves.become(viewer, group, panel, expert, Reserve.State.SEATED, "");
        }
        String reasons = String.join("; ", leaving.values());
        return panels.changed(viewer, group, panel, leaving.isEmpty() ? "seated" : "replaced", reasons);
    }
}
