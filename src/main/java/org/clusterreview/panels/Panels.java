package org.clusterreview.panels;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The panels of a track. Who has a tie to an application of the group is seated only once two people have lifted it. */
@Service
@Transactional
public class Panels {

    private static final int MOST_SEATS = 99;

    private final PanelStore store;
    private final PanelSteps steps;
    private final ReserveStore reserves;
    private final GroupStore groups;
    private final SeatRules rules;
    private final Conflicts conflicts;
    private final OpenTrack open;
    private final Clock clock;

    Panels(
            PanelStore store,
            PanelSteps steps,
            ReserveStore reserves,
            GroupStore groups,
            SeatRules rules,
            Conflicts conflicts,
            OpenTrack open,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.reserves = reserves;
        this.groups = groups;
        this.rules = rules;
        this.conflicts = conflicts;
        this.open = open;
        this.clock = clock;
    }

    /** In the order of the groups. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Panel> ofTrack(Viewer viewer, TrackId track) {
        return store.ofTrack(viewer, track);
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Panel> ofGroup(Viewer viewer, GroupId group) {
        return store.ofGroup(group).map(panel -> store.value(viewer, panel));
    }

    /** Gives a group its panel; refused for a size that makes no panel, and if it has one. */
    @ForOrganisers
    public Outcome<Panel> open(Viewer viewer, GroupId group, int size) {
        Optional<GroupEntity> found = groups.find(group);
        if (found.isEmpty() || store.ofGroup(group).isPresent()) {
            return Outcome.refused(Violation.of("panel.changed"));
        }
        if (groups.isWithheld(viewer, group)) {
            return Outcome.refused(Violation.of("group.withheld"));
        }
        Outcome<Track> editable = open.track(viewer, found.get().track());
        if (editable instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        if (!isPossible(size)) {
            return Outcome.refused(Violation.at("size", "panel.size.impossible", MOST_SEATS));
        }
        return Outcome.done(store.changed(viewer, found.get(), store.add(group, size), "opened", ""));
    }

    /**
     * Sets how many seats are to be taken, at least those that are. A number that the rules do not know is taken
     * and holds up the next stage.
     */
    @ForOrganisers
    public Outcome<Panel> resize(Viewer viewer, GroupId group, long seenVersion, int size) {
        return steps.take(viewer, group, seenVersion, open::track, (entity, panel) -> {
            if (!isPossible(size)) {
                return Outcome.refused(Violation.at("size", "panel.size.impossible", MOST_SEATS));
            }
            int taken = store.value(viewer, panel).activeSeats().size();
            if (size < taken) {
                return Outcome.refused(Violation.at("size", "panel.size.taken", taken));
            }
            panel.resize(size);
            return Outcome.done(store.changed(viewer, entity, panel, "resized", ""));
        });
    }

    /**
     * Seats an expert; refused to one who is not available, sits there already, or has a tie to an application of the
     * group that is neither dismissed nor lifted, and once all seats are taken. The ties are looked up anew.
     */
    @ForOrganisers
    public Outcome<Panel> seat(Viewer viewer, GroupId group, long seenVersion, ExpertId expert) {
        return steps.take(viewer, group, seenVersion, open::seats, (entity, panel) -> {
            conflicts.recheck(viewer, entity.track()).orThrow();
            List<Violation> bars = rules.bars(viewer, groups.value(viewer, entity), store.value(viewer, panel), expert);
            if (!bars.isEmpty()) {
                return Outcome.refused(bars);
            }
            int number = store.seatsOf(panel).size() + 1;
            store.save(new SeatEntity(panel.id(), number, expert, viewer.actor(), clock.instant()));
            reserves.become(viewer, entity, panel, expert, Reserve.State.SEATED, "");
            return Outcome.done(store.changed(viewer, entity, panel, "seated", ""));
        });
    }

    /** The expert leaves the panel; the seat and its number stay on record. Refused without a reason. */
    @ForOrganisers
    public Outcome<Panel> unseat(Viewer viewer, GroupId group, long seenVersion, SeatId seat, String reason) {
        return steps.take(viewer, group, seenVersion, open::seats, (entity, panel) -> {
            Optional<Violation> fault = Reasons.fault(reason);
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            Optional<SeatEntity> left = active(panel, seat);
            if (left.isEmpty()) {
                return Outcome.refused(Violation.of("panel.changed"));
            }
            left.get().leave(reason, viewer.actor(), clock.instant());
            return Outcome.done(store.changed(viewer, entity, panel, "left", reason));
        });
    }

    /** Experts found by name or employer, those who can be seated first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Viewer viewer, GroupId group, String text) {
        Optional<GroupEntity> entity = groups.find(group);
        Optional<PanelEntity> panel = store.ofGroup(group);
        return entity.isEmpty() || panel.isEmpty()
                ? List.of()
                : rules.candidates(viewer, groups.value(viewer, entity.get()), store.value(viewer, panel.get()), text);
    }

    private Optional<SeatEntity> active(PanelEntity panel, SeatId seat) {
        return store.seatsOf(panel).stream()
                .filter(found -> found.id().equals(seat.value()) && found.isActive())
                .findFirst();
    }

    private static boolean isPossible(int size) {
        return size >= 1 && size <= MOST_SEATS;
    }
}
