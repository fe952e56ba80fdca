package org.clusterreview.invitations.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.invitations.Invitation;
import org.clusterreview.invitations.InvitationLetter;
import org.clusterreview.outbox.Channel;
import org.clusterreview.outbox.SentMessage;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatId;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;

/**
 * Everything that the page shows.
 *
 * @param panels without those of groups that are withheld from the viewer
 * @param withheld how many of these there are
 * @param uninvited how many members have not been invited
 * @param messages by the invitation they are about
 * @param folders where messages of a channel stay on this server
 */
record ShownInvitations(
        Viewer viewer,
        Track track,
        List<OfPanel> panels,
        int withheld,
        int uninvited,
        List<Invitation> invitations,
        List<InvitationLetter> letters,
        Map<UUID, List<SentMessage>> messages,
        Map<ExpertId, Expert> experts,
        Map<Channel, String> folders) {

    /** A panel with its reserves, also those who have been called. */
    record OfPanel(Group group, Panel panel, List<Reserve> reserves) {

        int vacant() {
            return Math.max(0, panel.size() - panel.activeSeats().size());
        }

        long waiting() {
            return reserves.stream()
                    .filter(one -> one.state() == Reserve.State.WAITING)
                    .count();
        }
    }

    Optional<Invitation> of(SeatId seat) {
        return invitations.stream().filter(one -> one.seat().equals(seat)).findFirst();
    }

    /** Invitations of a panel that somebody is not expected by any more. */
    List<Invitation> ended(OfPanel panel) {
        List<SeatId> seats = panel.panel().activeSeats().stream().map(Seat::id).toList();
        return invitations.stream()
                .filter(one -> one.group().equals(panel.group().id()) && !seats.contains(one.seat()))
                .toList();
    }

    long count(Invitation.State state) {
        return invitations.stream().filter(one -> one.state() == state).count();
    }

    /** Whether something may happen without anybody at this page: an answer is awaited, or a message is on its way. */
    boolean changing() {
        return count(Invitation.State.SENT) > 0
                || messages.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(message -> message.state() == SentMessage.State.QUEUED);
    }

    int vacant() {
        return panels.stream().mapToInt(OfPanel::vacant).sum();
    }

    /** Whether the viewer may invite and replace now. */
    boolean open() {
        return viewer.has(Role.ORGANISER) && isAtWork();
    }

    /** Whether the viewer may write down an answer. */
    boolean records() {
        return (viewer.has(Role.ORGANISER) || viewer.has(Role.STAFF)) && isAtWork();
    }

    private boolean isAtWork() {
        return track.stage() == Stage.PANELS || track.stage() == Stage.SCORING;
    }
}
