package org.clusterreview.invitations;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.RoleAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.eligibility.Successors;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.PanelSuccession;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Reserves;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.stereotype.Component;

/** Gives up the seats of those who do not come, and calls on reserves where the letter says so. */
@Component
class Replacing {

    private static final Set<Stage> OPEN = EnumSet.of(Stage.PANELS, Stage.SCORING);

    private final InvitationRepository invitations;
    private final LetterRepository letters;
    private final InvitationDesk desk;
    private final PanelSuccession succession;
    private final Successors successors;
    private final Panels panels;
    private final Reserves reserves;
    private final Conflicts conflicts;
    private final TrackRegister tracks;
    private final RoleAccounts organisers;
    private final Notifications notifications;

    Replacing(
            InvitationRepository invitations,
            LetterRepository letters,
            InvitationDesk desk,
            PanelSuccession succession,
            Successors successors,
            Panels panels,
            Reserves reserves,
            Conflicts conflicts,
            TrackRegister tracks,
            RoleAccounts organisers,
            Notifications notifications) {
        this.invitations = invitations;
        this.letters = letters;
        this.desk = desk;
        this.succession = succession;
        this.successors = successors;
        this.panels = panels;
        this.reserves = reserves;
        this.conflicts = conflicts;
        this.tracks = tracks;
        this.organisers = organisers;
        this.notifications = notifications;
    }

    boolean isOpen(UUID track) {
        return OPEN.contains(tracks.of(new TrackId(track)).stage());
    }

    /** The seat of whoever declined or did not answer is given up; who holds the review is told, and reserves are called on. */
    void replace(Viewer system, InvitationEntity invitation) {
        Track track = tracks.of(invitation.track());
        boolean done = invitation.toValue().state().isLive() || invitation.isClosed();
        if (done || !OPEN.contains(track.stage())) {
            return;
        }
        boolean sits = panels.ofGroup(system, invitation.group()).map(Panel::activeSeats).orElse(List.of()).stream()
                .anyMatch(seat -> seat.id().equals(invitation.seat()));
        if (sits) {
            String why = Texts.in(Locale.CHINA)
                    .get("invitation.left." + invitation.state().name());
            Outcome<Panel> left =
                    succession.change(system, invitation.group(), Map.of(invitation.seat(), why), List.of());
            if (!left.isDone()) {
                throw new IllegalStateException("the seat could not be given up: " + left.violations());
            }
        }
        invitation.close(invitation.state(), desk.now());
        invitations.flush();
        int called = fill(system, track.id().value(), invitation.group().value());
        tell(track, invitation, called);
    }

    /** Calls on reserves for the vacant seats of a panel that was invited, if the latest letter says so. */
    int fill(Viewer system, UUID trackId, UUID groupId) {
        Track track = tracks.of(new TrackId(trackId));
        GroupId group = new GroupId(groupId);
        Optional<LetterEntity> letter = letters.findByTrackIdOrderByNumberDesc(trackId).stream()
                .findFirst()
                .filter(LetterEntity::callsReserves);
        if (letter.isEmpty() || !OPEN.contains(track.stage()) || !isShort(system, track, group)) {
            return 0;
        }
        conflicts.recheck(system, track.id()).orThrow();
        List<ExpertId> called = successors.reserves(system, track, group);
        if (called.isEmpty()) {
            return 0;
        }
        Outcome<Panel> filled = succession.change(system, group, Map.of(), called);
        if (!filled.isDone()) {
            return 0;
        }
        filled.orThrow().activeSeats().stream()
                .filter(seat -> called.contains(seat.expert()))
                .forEach(seat -> desk.invite(letter.get(), group, seat));
        return called.size();
    }

    /** Seats are vacant and somebody waits. */
    private boolean isShort(Viewer system, Track track, GroupId group) {
        Optional<Panel> panel = panels.ofGroup(system, group);
        return panel.filter(found -> found.activeSeats().size() < found.size()).isPresent()
                && reserves.ofTrack(system, track.id()).stream()
                        .anyMatch(one -> one.group().equals(group) && one.state() == Reserve.State.WAITING);
    }

    private void tell(Track track, InvitationEntity invitation, int called) {
        String code = called > 0 ? "invitation.told.called" : "invitation.told.short";
        String page = "tracks/" + track.id() + "/panels/invitations";
        organisers
                .ofOrganisers()
                .forEach(account -> notifications.send(
                        account, code, List.of(track.name(), invitation.expertName(), String.valueOf(called)), page));
    }
}
