package org.clusterreview.invitations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.clusterreview.panels.Seat;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.stereotype.Component;

/** Gives up the seats of those who do not come, and calls on reserves where the letter says so. */
@Component
class Replacing {

    private final InvitationRepository invitations;
    private final LetterRepository letters;
    private final InvitationDesk desk;
    private final PanelSuccession succession;
    private final Successors successors;
    private final Panels panels;
    private final ShortPanels shortPanels;
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
            ShortPanels shortPanels,
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
        this.shortPanels = shortPanels;
        this.conflicts = conflicts;
        this.tracks = tracks;
        this.organisers = organisers;
        this.notifications = notifications;
    }

    boolean isOpen(UUID track) {
        return PanelWork.isOn(tracks.of(new TrackId(track)).stage());
    }

    /** Before anything is looked at: two who fill panels of a track at once would call on the same person. */
    void hold(UUID track) {
        tracks.hold(List.of(new TrackId(track)));
    }

    /** The seat of whoever declined or did not answer is given up; who holds the review is told, and reserves are called on. */
    void replace(Viewer system, InvitationEntity invitation) {
        Track track = tracks.of(invitation.track());
        boolean done = invitation.state().isLive() || invitation.isClosed();
        if (done || !PanelWork.isOn(track.stage())) {
            return;
        }
        Optional<Seat> seat =
                panels.ofGroup(system, invitation.group()).map(Panel::activeSeats).orElse(List.of()).stream()
                        .filter(one -> one.id().equals(invitation.seat()))
                        .findFirst();
        seat.ifPresent(taken -> giveUp(system, invitation));
        invitation.close(invitation.state(), desk.now());
        invitations.flush();
        int called = fill(system, invitation.track().value(), invitation.group().value());
        tell(track, invitation, called > 0 ? "invitation.told.called" : "invitation.told.short", called);
        if (seat.filter(Seat::chair).isPresent()) {
            tell(track, invitation, "invitation.told.chair", called);
        }
    }

    private void giveUp(Viewer system, InvitationEntity invitation) {
        String why = Texts.in(Locale.CHINA)
                .get("invitation.left." + invitation.state().name());
        Outcome<Panel> left = succession.change(system, invitation.group(), Map.of(invitation.seat(), why), List.of());
        if (!left.isDone()) {
            throw new IllegalStateException("the seat could not be given up: " + left.violations());
        }
    }

    /** Calls on reserves for the vacant seats of a panel that was invited, if the latest letter says so. */
    int fill(Viewer system, UUID trackId, UUID groupId) {
        Track track = tracks.of(new TrackId(trackId));
        GroupId group = new GroupId(groupId);
        Optional<LetterEntity> letter = letters.findFirstByTrackIdOrderByNumberDesc(trackId);
        boolean isShort = shortPanels.of(system, trackId).stream()
                .anyMatch(panel -> panel.group().equals(groupId));
        if (letter.isEmpty() || !isShort || !PanelWork.isOn(track.stage())) {
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

    /** Whoever may not know what becomes of the group does not see it. */
    private void tell(Track track, InvitationEntity invitation, String code, int called) {
        String page = "tracks/" + track.id() + "/panels/invitations";
        List<String> args = List.of(track.name(), invitation.expertName(), String.valueOf(called));
        organisers
                .ofOrganisers()
                .forEach(account ->
                        notifications.sendAboutGroup(invitation.group().value(), account, code, args, page));
    }
}
