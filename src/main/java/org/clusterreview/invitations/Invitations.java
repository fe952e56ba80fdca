package org.clusterreview.invitations;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Deed;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.outbox.Outbox;
import org.clusterreview.outbox.SentMessage;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatId;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invitations of a track. Of groups that are withheld from the viewer nothing is told and nobody is invited: a reason for
 * declining may tell of a tie.
 */
@Service
@Transactional
public class Invitations {

    private static final Set<Stage> OPEN = EnumSet.of(Stage.PANELS, Stage.SCORING);
    private static final int ADDRESS_LENGTH = 300;

    private final InvitationRepository invitations;
    private final LetterRepository letters;
    private final InvitationDesk desk;
    private final InvitationReplies replies;
    private final Groups groups;
    private final Panels panels;
    private final Tracks tracks;
    private final Rounds rounds;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Invitations(
            InvitationRepository invitations,
            LetterRepository letters,
            InvitationDesk desk,
            InvitationReplies replies,
            Groups groups,
            Panels panels,
            Tracks tracks,
            Rounds rounds,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.letters = letters;
        this.desk = desk;
        this.replies = replies;
        this.groups = groups;
        this.panels = panels;
        this.tracks = tracks;
        this.rounds = rounds;
        this.outbox = outbox;
        this.events = events;
    }

    /** In the order in which they went out, also those that are closed. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Invitation> ofTrack(Viewer viewer, TrackId track) {
        Set<GroupId> shown = shown(viewer, track);
        return invitations.findByTrackIdOrderBySentAtAscIdAsc(track.value()).stream()
                .filter(one -> shown.contains(one.group()))
                .map(InvitationEntity::toValue)
                .toList();
    }

    /** The latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<InvitationLetter> letters(Viewer viewer, TrackId track) {
        return letters.findByTrackIdOrderByNumberDesc(track.value()).stream()
                .map(LetterEntity::toValue)
                .toList();
    }

    /** What went out about the invitations that the viewer sees, the oldest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<SentMessage> messages(Viewer viewer, TrackId track) {
        return outbox.about(
                ofTrack(viewer, track).stream().map(one -> one.id().value()).toList());
    }

    /** Whoever sits on a panel of the track and has not been invited, by seat. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Set<SeatId> uninvited(Viewer viewer, TrackId track) {
        return toInvite(viewer, track).values().stream()
                .flatMap(List::stream)
                .map(seat -> seat.id())
                .collect(Collectors.toSet());
    }

    /**
     * Sends a letter to everybody who sits on a panel and has not been invited. Refused before and after the stages in which
     * panels work, for faults of the letter, and if nobody is to be invited.
     *
     * @param address under which people reach the system, such as {@code https://review.example.cn}
     * @return how many were invited
     */
    @ForOrganisers
    public Outcome<Integer> send(Viewer viewer, TrackId id, LetterDraft draft, String address) {
        Outcome<Track> open = open(viewer, id);
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        List<Violation> faults = new ArrayList<>(draft.faults());
        if (!isAddress(address)) {
            faults.add(Violation.at("address", "invitation.address", address));
        }
        tracks.hold(viewer, id);
        var seats = toInvite(viewer, id);
        int count = seats.values().stream().mapToInt(List::size).sum();
        if (count == 0) {
            faults.add(Violation.of("invitation.nobody"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        LetterEntity letter = letters.saveAndFlush(letter(viewer, open.orThrow(), draft, address));
        seats.forEach((group, of) -> of.forEach(seat -> desk.invite(letter, group, seat)));
        events.publishEvent(new InvitationEvents.InvitationsSent(
                letter.round(), id.value(), letter.id(), letter.toValue().number(), count));
        return Outcome.done(count);
    }

    /** Reminds those who have not answered; refused if there is none. */
    @ForOrganisers
    public Outcome<Integer> remind(Viewer viewer, TrackId id) {
        Outcome<Track> open = open(viewer, id);
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        Set<GroupId> shown = shown(viewer, id);
        List<InvitationEntity> waiting = invitations.findByTrackIdOrderBySentAtAscIdAsc(id.value()).stream()
                .filter(one -> one.state() == State.SENT && shown.contains(one.group()))
                .toList();
        if (waiting.isEmpty()) {
            return Outcome.refused(Violation.of("invitation.nobody-waits"));
        }
        waiting.forEach(desk::remind);
        return Outcome.done(waiting.size());
    }

    /** Records an answer that the expert gave in another way, as by telephone; refused to declining without a reason. */
    @ForStaff
    public Outcome<Invitation> record(Viewer viewer, InvitationId id, long seenVersion, boolean comes, String reason) {
        Optional<InvitationEntity> found = invitations.lock(id.value());
        if (found.isEmpty()
                || !found.get().isAt(seenVersion)
                || !shown(viewer, found.get().track()).contains(found.get().group())) {
            return Outcome.refused(Violation.of("invitation.changed"));
        }
        return replies.reply(found.get(), comes, reason, viewer.actor());
    }

    private LetterEntity letter(Viewer viewer, Track track, LetterDraft draft, String address) {
        int number = letters.findByTrackIdOrderByNumberDesc(track.id().value()).size() + 1;
        String round = rounds.find(viewer, track.round()).orElseThrow().name();
        String trimmed = address.replaceAll("/+$", "");
        return new LetterEntity(track, number, round, draft, trimmed, new Deed(viewer.actor(), desk.now()));
    }

    private Map<GroupId, List<Seat>> toInvite(Viewer viewer, TrackId track) {
        Set<GroupId> shown = shown(viewer, track);
        Set<UUID> invited = new HashSet<>();
        invitations
                .findByTrackIdOrderBySentAtAscIdAsc(track.value())
                .forEach(one -> invited.add(one.seat().value()));
        return panels.ofTrack(viewer, track).stream()
                .filter(panel -> shown.contains(panel.group()))
                .collect(Collectors.toMap(
                        Panel::group,
                        panel -> panel.activeSeats().stream()
                                .filter(seat -> !invited.contains(seat.id().value()))
                                .toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Set<GroupId> shown(Viewer viewer, TrackId track) {
        return groups.ofTrack(viewer, track).stream()
                .filter(group -> !group.withheld())
                .map(Group::id)
                .collect(Collectors.toSet());
    }

    private Outcome<Track> open(Viewer viewer, TrackId id) {
        Optional<Track> track = tracks.find(viewer, id);
        if (track.isEmpty()) {
            return Outcome.refused(Violation.of("panel.track.unknown"));
        }
        return OPEN.contains(track.get().stage())
                ? Outcome.done(track.get())
                : Outcome.refused(Violation.of("invitation.stage"));
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address);
            return address.length() <= ADDRESS_LENGTH
                    && uri.getHost() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
