package org.clusterreview.invitations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.eligibility.Successors;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.PanelSuccession;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatId;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a panel whole again after members have dropped out: by its reserves, or by the smallest change. */
@Service
@Transactional
public class PanelRepairs {

    private final InvitationRepository invitations;
    private final LetterRepository letters;
    private final InvitationDesk desk;
    private final Successors successors;
    private final PanelSuccession succession;
    private final Groups groups;
    private final Panels panels;
    private final Conflicts conflicts;
    private final Tracks tracks;
    private final Visibility visibility;

    PanelRepairs(
            InvitationRepository invitations,
            LetterRepository letters,
            InvitationDesk desk,
            Successors successors,
            PanelSuccession succession,
            Groups groups,
            Panels panels,
            Conflicts conflicts,
            Tracks tracks,
            Visibility visibility) {
        this.invitations = invitations;
        this.letters = letters;
        this.desk = desk;
        this.successors = successors;
        this.succession = succession;
        this.groups = groups;
        this.panels = panels;
        this.conflicts = conflicts;
        this.tracks = tracks;
        this.visibility = visibility;
    }

    /**
     * The smallest change that makes the panel of a group whole, those who have accepted being the last to go. Refused to whoever
     * sees the track only in part, as everything here. It takes a second or two.
     */
    @ForOrganisers
    @Transactional(readOnly = true)
    public Outcome<Successors.Change> smallestChange(Viewer viewer, Track track, GroupId group) {
        Optional<Violation> bar = bar(viewer, track, group);
        if (bar.isPresent()) {
            return Outcome.refused(bar.get());
        }
        Set<ExpertId> confirmed = new HashSet<>();
        invitations.findByGroupIdIn(List.of(group.value())).stream()
                .filter(one -> one.state() == Invitation.State.ACCEPTED)
                .forEach(one -> confirmed.add(one.expert()));
        return successors
                .smallestChange(viewer, track, group, confirmed)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Violation.of("panel.changed")));
    }

    /**
     * Makes a change that was proposed, and invites those who join by the letter that went out last. Refused where the panel is
     * not the one that was seen, and without a reason if somebody has to leave.
     *
     * @return how many joined
     */
    @ForOrganisers
    public Outcome<Integer> make(
            Viewer viewer, Track track, GroupId group, long seenVersion, Successors.Change change, String reason) {
        Optional<Violation> bar = bar(viewer, track, group);
        if (bar.isPresent()) {
            return Outcome.refused(bar.get());
        }
        tracks.hold(viewer, track.id());
        Optional<Panel> panel = panels.ofGroup(viewer, group);
        if (panel.isEmpty() || panel.get().version() != seenVersion) {
            return Outcome.refused(Violation.of("panel.changed"));
        }
        Map<SeatId, String> leaving = new HashMap<>();
        change.leaving().forEach(one -> leaving.put(one.seat(), reason.strip()));
        return joined(viewer, track, group, leaving, change.joining());
    }

    /** Calls on the reserves who make the panel whole, in order; refused if no choice of them does. */
    @ForOrganisers
    public Outcome<Integer> callReserves(Viewer viewer, Track track, GroupId group) {
        Optional<Violation> bar = bar(viewer, track, group);
        if (bar.isPresent()) {
            return Outcome.refused(bar.get());
        }
        tracks.hold(viewer, track.id());
        conflicts.recheck(viewer, track.id()).orThrow();
        List<ExpertId> called = successors.reserves(viewer, track, group);
        return called.isEmpty()
                ? Outcome.refused(Violation.of("invitation.no-reserve"))
                : joined(viewer, track, group, Map.of(), called);
    }

    private Outcome<Integer> joined(
            Viewer viewer, Track track, GroupId group, Map<SeatId, String> leaving, List<ExpertId> joining) {
        Outcome<Panel> changed = succession.change(viewer, group, leaving, joining);
        if (changed instanceof Outcome.Refused<Panel>(var violations)) {
            return Outcome.refused(violations);
        }
        List<Seat> seats = changed.orThrow().activeSeats().stream()
                .filter(seat -> joining.contains(seat.expert()))
                .toList();
        letters.findFirstByTrackIdOrderByNumberDesc(track.id().value())
                .ifPresent(letter -> seats.forEach(seat -> desk.invite(letter, group, seat)));
        return Outcome.done(seats.size());
    }

    /** Who sees a part of the track is not told which rules were relaxed, and would break or keep others. */
    private Optional<Violation> bar(Viewer viewer, Track track, GroupId id) {
        Optional<Group> group =
                groups.find(viewer, id).filter(found -> found.track().equals(track.id()));
        if (group.isEmpty()) {
            return Optional.of(Violation.of("panel.changed"));
        }
        if (group.get().withheld()) {
            return Optional.of(Violation.of("group.withheld"));
        }
        return visibility.of(viewer).isPartial(track.id().value())
                ? Optional.of(Violation.of("invitation.partial"))
                : Optional.empty();
    }
}
