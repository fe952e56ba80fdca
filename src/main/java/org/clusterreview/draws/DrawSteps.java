package org.clusterreview.draws;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.draws.Draw.State;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every step of a draw has in common: whether it may be taken now by this person, and its record. */
@Component
class DrawSteps {

    private final DrawRepository draws;
    private final Tracks tracks;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawSteps(
            DrawRepository draws, Tracks tracks, Visibility visibility, ApplicationEventPublisher events, Clock clock) {
        this.draws = draws;
        this.tracks = tracks;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    Deed now(Viewer viewer) {
        return new Deed(viewer.actor(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether the viewer sees only a part of the track: such a person learns nothing of its draws and takes no step. */
    boolean isPartial(Viewer viewer, TrackId track) {
        return visibility.of(viewer).isPartial(track.value());
    }

    /** The track, if panels may be drawn for it now by this person. */
    Outcome<Track> open(Viewer viewer, TrackId id) {
        Optional<Track> track = tracks.find(viewer, id);
        if (track.isEmpty()) {
            return Outcome.refused(Violation.of("panel.track.unknown"));
        }
        if (isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("draw.partial"));
        }
        return track.get().stage() == Stage.PANELS
                ? Outcome.done(track.get())
                : Outcome.refused(Violation.of("draw.stage"));
    }

    /**
     * Takes a step; refused on another version than was seen, and in another state than it belongs to.
     *
     * @param step changes the draw, or refuses
     */
    Outcome<Draw> take(
            Viewer viewer, DrawId id, long seenVersion, Set<State> from, Function<DrawEntity, Outcome<Draw>> step) {
        Optional<DrawEntity> draw = draws.lock(id.value());
        if (draw.isEmpty()
                || !draw.get().isAt(seenVersion)
                || !from.contains(draw.get().state())) {
            return Outcome.refused(Violation.of("draw.changed"));
        }
        Outcome<Track> open = open(viewer, draw.get().track());
        return open instanceof Outcome.Refused<Track>(var violations)
                ? Outcome.refused(violations)
                : step.apply(draw.get());
    }

    Outcome<Draw> done(DrawEntity draw, String change, Map<String, String> with) {
        draws.saveAndFlush(draw);
        events.publishEvent(
                new DrawEvents.DrawChanged(draw.round(), draw.track().value(), draw.id(), draw.number(), change, with));
        return Outcome.done(draw.toValue());
    }

    static <T> Outcome<T> sameDoing() {
        return Outcome.refused(Violation.of("draw.same-person"));
    }
}
