package org.clusterreview.panels;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Seats whole panels at once, all of them or none. */
@Service
@Transactional
public class PanelSeating {

    /** As long as what is kept of a reserve who is not called on any more. */
    private final PanelStore store;

    private final ReserveStore reserves;
    private final List<SeatHold> holds;
    private final GroupStore groups;
    private final SeatRules rules;
    private final Conflicts conflicts;
    private final OpenTrack open;
    private final Clock clock;

    PanelSeating(
            PanelStore store,
            ReserveStore reserves,
            List<SeatHold> holds,
            GroupStore groups,
            SeatRules rules,
            Conflicts conflicts,
            OpenTrack open,
            Clock clock) {
        this.store = store;
        this.reserves = reserves;
        this.holds = holds;
        this.groups = groups;
        this.rules = rules;
        this.conflicts = conflicts;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Who is to sit on the panel of a group.
     *
     * @param members in the order of their seats
     * @param chair one of them, if one is to preside
     * @param reserves in the order in which they are called on when a member drops out
     */
    public record Filling(GroupId group, List<ExpertId> members, Optional<ExpertId> chair, List<ExpertId> reserves) {

        public Filling {
            members = List.copyOf(members);
            reserves = List.copyOf(reserves);
        }
    }

    private record Place(GroupEntity group, PanelEntity panel, Filling filling) {}

    /**
     * Seats the members of all these panels; refused as a whole if a panel has members already, or anybody cannot be seated.
     * The ties are looked up anew.
     */
    @ForOrganisers
    public Outcome<List<Panel>> seat(Viewer viewer, TrackId track, List<Filling> fillings) {
        Outcome<Track> editable = open.track(viewer, track);
        if (editable instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        conflicts.recheck(viewer, track);
        List<Violation> bars = new ArrayList<>();
        fillings.forEach(filling -> bars.addAll(bars(viewer, track, filling)));
        if (!bars.isEmpty()) {
            return Outcome.refused(bars);
        }
        List<Panel> seated = new ArrayList<>();
        for (Filling filling : fillings) {
            GroupEntity group = groups.find(filling.group()).orElseThrow();
            PanelEntity panel = store.ofGroup(filling.group())
                    .orElseGet(
                            () -> store.add(filling.group(), filling.members().size()));
            seated.add(seat(viewer, new Place(group, panel, filling)));
        }
        return Outcome.done(seated);
    }

    private List<Violation> bars(Viewer viewer, TrackId track, Filling filling) {
        Optional<GroupEntity> entity =
                groups.find(filling.group()).filter(group -> group.track().equals(track));
        if (entity.isEmpty()) {
            return List.of(Violation.of("panel.changed"));
        }
        if (groups.isWithheld(viewer, filling.group())) {
            return List.of(Violation.of("group.withheld"));
        }
        Group group = groups.value(viewer, entity.get());
        Panel empty = new Panel(
                new PanelId(filling.group().value()),
                filling.group(),
                0,
                filling.members().size(),
                List.of());
        Panel present = store.ofGroup(filling.group())
                .map(found -> store.value(viewer, found))
                .orElse(empty);
        if (!present.activeSeats().isEmpty()) {
            return List.of(Violation.of("panel.taken", group.name()));
        }
        return rules.bars(viewer, group, empty, filling.members());
    }

    private Panel seat(Viewer viewer, Place place) {
        place.panel().resize(place.filling().members().size());
        int number = store.seatsOf(place.panel()).size();
        for (ExpertId member : place.filling().members()) {
            number++;
            SeatEntity seat = new SeatEntity(place.panel().id(), number, member, viewer.actor(), clock.instant());
            seat.preside(place.filling().chair().filter(member::equals).isPresent());
            store.save(seat);
        }
        reserves.place(viewer, place.group(), place.panel(), place.filling().reserves());
        return store.changed(viewer, place.group(), place.panel(), "seated", "");
    }

    /**
     * Everybody of these panels leaves; the seats stay on record. Refused without a reason, once scoring has begun, and where a
     * {@link SeatHold} knows a reason, such as that invitations have gone out.
     */
    @ForOrganisers
    public Outcome<Integer> clear(Viewer viewer, TrackId track, List<GroupId> of, String reason) {
        Outcome<Track> editable = open.track(viewer, track);
        if (editable instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        Optional<Violation> fault = Reasons.fault(reason);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        if (of.stream().anyMatch(group -> groups.isWithheld(viewer, group))) {
            return Outcome.refused(Violation.of("group.withheld"));
        }
        Optional<Violation> held =
                holds.stream().flatMap(hold -> hold.holds(viewer, of).stream()).findFirst();
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        int left = 0;
        for (GroupId id : of) {
            Optional<GroupEntity> group =
                    groups.find(id).filter(found -> found.track().equals(track));
            Optional<PanelEntity> panel = store.ofGroup(id);
            if (group.isPresent() && panel.isPresent()) {
                List<SeatEntity> active = store.seatsOf(panel.get()).stream()
                        .filter(SeatEntity::isActive)
                        .toList();
                active.forEach(seat -> seat.leave(reason, viewer.actor(), clock.instant()));
                left += active.size();
                reserves.remove(group.get(), panel.get(), reason);
                store.changed(viewer, group.get(), panel.get(), "left", reason);
            }
        }
        return Outcome.done(left);
    }
}
