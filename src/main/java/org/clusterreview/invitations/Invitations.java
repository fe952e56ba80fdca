package org.clusterreview.invitations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Deed;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.outbox.Outbox;
import org.clusterreview.outbox.SentMessage;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatId;
import org.clusterreview.rounds.Rounds;
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

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    private final InvitationRepository invitations;
    private final LetterRepository letters;
    private final InvitationDesk desk;
    private final InvitationReplies replies;
    private final Invitees invitees;
    private final Tracks tracks;
    private final Rounds rounds;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Invitations(
            InvitationRepository invitations,
            LetterRepository letters,
            InvitationDesk desk,
            InvitationReplies replies,
            Invitees invitees,
            Tracks tracks,
            Rounds rounds,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.letters = letters;
        this.desk = desk;
        this.replies = replies;
        this.invitees = invitees;
        this.tracks = tracks;
        this.rounds = rounds;
        this.outbox = outbox;
        this.events = events;
    }

    /** In the order in which they went out, also those that are closed. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Invitation> ofTrack(Viewer viewer, TrackId track) {
        Set<GroupId> shown = invitees.shown(viewer, track);
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
        return invitees.uninvited(viewer, track).values().stream()
                .flatMap(List::stream)
                .map(Seat::id)
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
        tracks.hold(viewer, id);
        var seats = invitees.uninvited(viewer, id);
        int count = seats.values().stream().mapToInt(List::size).sum();
        List<Violation> faults = faults(draft, address, count);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        LetterEntity written = letter(viewer, open.orThrow(), draft, address);
        List<Violation> tooLong = LetterWords.faults(written.toValue());
        if (!tooLong.isEmpty()) {
            return Outcome.refused(tooLong);
        }
        LetterEntity letter = letters.saveAndFlush(written);
        seats.forEach((group, of) -> of.forEach(seat -> desk.invite(letter, group, seat)));
        events.publishEvent(new InvitationEvents.InvitationsSent(
                letter.round(), id.value(), letter.id(), letter.toValue().number(), count));
        return Outcome.done(count);
    }

    private static List<Violation> faults(LetterDraft draft, String address, int count) {
        List<Violation> faults = new ArrayList<>(draft.faults());
        if (!WebAddress.isOne(address)) {
            faults.add(Violation.at("address", "invitation.address", address));
        }
        if (count == 0) {
            faults.add(Violation.of("invitation.nobody"));
        }
        return faults;
    }

    /** Reminds those who have not answered and were not reminded within the hour; refused if there is none. */
    @ForOrganisers
    public Outcome<Integer> remind(Viewer viewer, TrackId id) {
        Outcome<Track> open = open(viewer, id);
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        Set<GroupId> shown = invitees.shown(viewer, id);
        List<InvitationEntity> waiting = invitations.lockWaiting(id.value()).stream()
                .filter(one -> shown.contains(one.group()))
                .toList();
        if (waiting.isEmpty()) {
            return Outcome.refused(Violation.of("invitation.nobody-waits"));
        }
        List<InvitationEntity> reminded = waiting.stream()
                .filter(one -> !one.wasRemindedSince(desk.now().minus(BETWEEN_REMINDERS)))
                .toList();
        if (reminded.isEmpty()) {
            return Outcome.refused(Violation.of("invitation.reminded-lately"));
        }
        reminded.forEach(desk::remind);
        return Outcome.done(reminded.size());
    }

    /** Records an answer that the expert gave in another way, as by telephone; refused to declining without a reason. */
    @ForStaff
    public Outcome<Invitation> record(Viewer viewer, InvitationId id, long seenVersion, boolean comes, String reason) {
        Optional<InvitationEntity> found = invitations.lock(id.value());
        if (found.isEmpty()
                || !found.get().isAt(seenVersion)
                || !invitees.shown(viewer, found.get().track())
                        .contains(found.get().group())) {
            return Outcome.refused(Violation.of("invitation.changed"));
        }
        return replies.reply(found.get(), comes, reason, viewer.actor());
    }

    private LetterEntity letter(Viewer viewer, Track track, LetterDraft draft, String address) {
        int number = letters.findByTrackIdOrderByNumberDesc(track.id().value()).size() + 1;
        String round = rounds.find(viewer, track.round()).orElseThrow().name();
        return new LetterEntity(
                track, number, round, draft, WebAddress.withoutEnd(address), new Deed(viewer.actor(), desk.now()));
    }

    private Outcome<Track> open(Viewer viewer, TrackId id) {
        Optional<Track> track = tracks.find(viewer, id);
        if (track.isEmpty()) {
            return Outcome.refused(Violation.of("panel.track.unknown"));
        }
        return PanelWork.isOn(track.get().stage())
                ? Outcome.done(track.get())
                : Outcome.refused(Violation.of("invitation.stage"));
    }
}
