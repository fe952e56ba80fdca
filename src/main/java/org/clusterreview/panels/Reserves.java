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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reserves of panels: drawn or assigned with them, or put on the list by hand where they were not. */
@Service
@Transactional
public class Reserves {

    private static final int REASON_LENGTH = 1_000;

    private final ReserveRepository reserves;
    private final ReserveStore rows;
    private final PanelStore panels;
    private final GroupStore groups;
    private final SeatRules rules;
    private final Conflicts conflicts;
    private final ExpertPool pool;
    private final OpenTrack open;

    Reserves(
            ReserveRepository reserves,
            ReserveStore rows,
            PanelStore panels,
            GroupStore groups,
            SeatRules rules,
            Conflicts conflicts,
            ExpertPool pool,
            OpenTrack open) {
        this.reserves = reserves;
        this.rows = rows;
        this.panels = panels;
        this.groups = groups;
        this.rules = rules;
        this.conflicts = conflicts;
        this.pool = pool;
        this.open = open;
    }

    /** In the order of the groups, then in that in which they are called; also those who have been. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Reserve> ofTrack(Viewer viewer, TrackId track) {
        List<Reserve> all = new ArrayList<>();
        for (Panel panel : panels.ofTrack(viewer, track)) {
            List<ReserveEntity> found =
                    reserves.findByPanelIdInOrderByNumber(List.of(panel.id().value()));
            Map<ExpertId, Expert> experts =
                    pool.all(viewer, found.stream().map(ReserveEntity::expert).toList());
            found.forEach(one -> all.add(one.toValue(
                    panel.group(),
                    Optional.ofNullable(experts.get(one.expert()))
                            .map(Expert::name)
                            .orElse(""))));
        }
        return all;
    }

    /** Puts an expert at the end of the list; refused to one who could not be seated, sits or waits there already. */
    @ForOrganisers
    public Outcome<ExpertId> add(Viewer viewer, GroupId id, ExpertId expert) {
        return changing(viewer, id, (group, panel) -> {
            conflicts.recheck(viewer, group.track()).orThrow();
            Panel value = panels.value(viewer, panel);
            List<Violation> bars =
                    new ArrayList<>(rules.bars(viewer, groups.value(viewer, group), roomy(value), expert));
            if (rows.waiting(panel, expert).isPresent()) {
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
        return changing(viewer, id, (group, panel) -> {
            if (reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
                return Outcome.refused(Violation.at("reason", "panel.reason.missing"));
            }
            if (rows.waiting(panel, expert).isEmpty()) {
                return Outcome.refused(Violation.of("panel.changed"));
            }
            rows.become(group, panel, expert, Reserve.State.PASSED, reason.strip());
            return Outcome.done(expert);
        });
    }

    private interface Change {

        Outcome<ExpertId> of(GroupEntity group, PanelEntity panel);
    }

    private Outcome<ExpertId> changing(Viewer viewer, GroupId id, Change change) {
        Optional<GroupEntity> group = groups.find(id);
        Optional<PanelEntity> panel = panels.ofGroup(id);
        if (group.isEmpty() || panel.isEmpty()) {
            return Outcome.refused(Violation.of("panel.changed"));
        }
        if (groups.isWithheld(viewer, id)) {
            return Outcome.refused(Violation.of("group.withheld"));
        }
        Outcome<Track> editable = open.seats(viewer, group.get().track());
        return editable instanceof Outcome.Refused<Track>(var violations)
                ? Outcome.refused(violations)
                : change.of(group.get(), panel.get());
    }

    /** The panel as if it had a seat to spare: that it is full speaks against no reserve. */
    private static Panel roomy(Panel panel) {
        return new Panel(
                panel.id(), panel.group(), panel.version(), panel.activeSeats().size() + 1, panel.seats());
    }
}
