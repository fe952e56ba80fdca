package org.clusterreview.assignments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.draws.Draws;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every step of a proposal has in common: whether it may be taken now by this person, and its record. */
@Component
class ProposalSteps {

    private final ProposalRepository proposals;
    private final Tracks tracks;
    private final Draws draws;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalSteps(
            ProposalRepository proposals,
            Tracks tracks,
            Draws draws,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.tracks = tracks;
        this.draws = draws;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    Deed now(String actor) {
        return new Deed(actor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether the viewer sees only a part of the track: such a person learns nothing of its proposals and takes no step. */
    boolean isPartial(Viewer viewer, TrackId track) {
        return visibility.of(viewer).isPartial(track.value());
    }

    /** The track, if panels may be filled for it now by this person. */
    Outcome<Track> open(Viewer viewer, TrackId id) {
        Optional<Track> track = tracks.find(viewer, id);
        if (track.isEmpty()) {
            return Outcome.refused(Violation.of("panel.track.unknown"));
        }
        if (isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("assignment.partial"));
        }
        return track.get().stage() == Stage.PANELS
                ? Outcome.done(track.get())
                : Outcome.refused(Violation.of("assignment.stage"));
    }

    /** Panels are drawn or assigned, not both: a draw that is under way or stands. */
    Optional<Violation> draw(Viewer viewer, TrackId id) {
        return draws.ofTrack(viewer, id).stream().anyMatch(draw -> draw.state().isLive())
                ? Optional.of(Violation.of("assignment.draw"))
                : Optional.empty();
    }

    /**
     * Whether what a proposal has seated may be taken back. Groups that were emptied and filled anew hold others than those of the
     * proposal: a draw that is under way or stands, and whatever was applied later, have to be taken back first.
     *
     * @param groups of a proposal, by their ids
     */
    Optional<Violation> later(Viewer viewer, ProposalEntity proposal, Function<ProposalEntity, Set<String>> groups) {
        Set<String> own = groups.apply(proposal);
        return draw(viewer, proposal.track())
                .or(() -> proposals
                        .findByTrackIdOrderByNumberDesc(proposal.track().value())
                        .stream()
                        .filter(other -> other.state() == State.APPLIED && other.isAppliedAfter(proposal))
                        .filter(other -> !Collections.disjoint(own, groups.apply(other)))
                        .findFirst()
                        .map(other -> Violation.of("assignment.later", other.number())));
    }

    /**
     * Takes a step; refused on another version than was seen, and in another state than it belongs to.
     *
     * @param step changes the proposal, or refuses
     */
    Outcome<Proposal> take(
            Viewer viewer,
            ProposalId id,
            long seenVersion,
            Set<State> from,
            Function<ProposalEntity, Outcome<Proposal>> step) {
        Optional<ProposalEntity> proposal = proposals.lock(id.value());
        if (proposal.isEmpty()
                || !proposal.get().isAt(seenVersion)
                || !from.contains(proposal.get().state())) {
            return Outcome.refused(Violation.of("assignment.changed"));
        }
        Outcome<Track> open = open(viewer, proposal.get().track());
        return open instanceof Outcome.Refused<Track>(var violations)
                ? Outcome.refused(violations)
                : step.apply(proposal.get());
    }

    Outcome<Proposal> done(ProposalEntity proposal, String change, Map<String, String> with) {
        proposals.saveAndFlush(proposal);
        events.publishEvent(new ProposalEvents.ProposalChanged(
                proposal.round(), proposal.track().value(), proposal.id(), proposal.number(), change, with));
        return Outcome.done(proposal.toValue());
    }
}
