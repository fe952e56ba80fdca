package org.clusterreview.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.scoring.RuleKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A track's way through its stages, and the rules it is held under. */
@Service
@Transactional
public class Tracks {

    public static final int MAX_PLACES = 1_000;

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int REASON_LENGTH = 2_000;

    private final TrackRepository tracks;
    private final TrackBindings bindings;
    private final StageChangeRepository changes;
    private final Pipeline pipeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tracks(
            TrackRepository tracks,
            TrackBindings bindings,
            StageChangeRepository changes,
            Pipeline pipeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.bindings = bindings;
        this.changes = changes;
        this.pipeline = pipeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves the track to its next stage; refused while anything blocks, to a person who sees the track only in part, or if the
     * track has changed since it was seen.
     * Leaving preparation freezes policy, model, rules of avoidance and rules on panels.
     */
    @ForOrganisers
    public Outcome<Track> advance(Viewer viewer, TrackId id, long seenVersion) {
        return change(id, seenVersion, entity -> {
            Optional<Stage> next = entity.stage().next();
            if (next.isEmpty()) {
                return Outcome.refused(Violation.of("track.last-stage"));
            }
            List<Violation> blockers = blockers(viewer, entity.toValue());
            if (!blockers.isEmpty()) {
                return Outcome.refused(blockers);
            }
            if (entity.stage() == Stage.PREPARATION) {
                bindings.freeze(entity);
            }
            return Outcome.done(move(viewer, entity, next.get(), null));
        });
    }

    /**
     * Moves the track back to an earlier stage, with a reason; everything that was done stays on record. Refused to a person who
     * sees the track only in part, and while something that was done stands in the way.
     */
    @ForOrganisers
    public Outcome<Track> goBack(Viewer viewer, TrackId id, long seenVersion, Stage to, String reason) {
        return change(id, seenVersion, entity -> {
            if (reason.isBlank()) {
                return Outcome.refused(Violation.at("reason", "track.back.reason-missing"));
            }
            if (pipeline.isPartial(viewer, id)) {
                return Outcome.refused(Violation.of("track.back.partial"));
            }
            if (!to.isBefore(entity.stage())) {
                return Outcome.refused(Violation.at("stage", "track.back.not-earlier"));
            }
            if (to == Stage.PREPARATION) {
                return Outcome.refused(Violation.at("stage", "track.back.frozen"));
            }
            List<Violation> obstacles = pipeline.obstacles(viewer, entity.toValue(), to);
            return obstacles.isEmpty() ? Outcome.done(move(viewer, entity, to, reason)) : Outcome.refused(obstacles);
        });
    }

    /**
     * Sets the last day on which applicants may ask that an expert be excluded. Refused without a reason, for a day that is
     * over, and once the day that was set is over: whoever kept to it must not be overtaken.
     */
    @ForOrganisers
    public Outcome<Track> takeRequestsUntil(Viewer viewer, TrackId id, long seenVersion, LocalDate day, String reason) {
        return change(id, seenVersion, entity -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
            Optional<LocalDate> before = entity.requestsUntil();
            if (reason.isBlank()) {
                return Outcome.refused(Violation.at("reason", "track.requests.reason-missing"));
            }
            if (before.filter(today::isAfter).isPresent()) {
                return Outcome.refused(
                        Violation.of("track.requests.over", before.get().toString()));
            }
            if (day.isBefore(today)) {
                return Outcome.refused(Violation.at("day", "track.requests.past", day.toString()));
            }
            entity.takeRequestsUntil(day);
            events.publishEvent(
                    new RoundEvents.RequestsUntilChanged(entity.round(), entity.id(), before, day, reason.strip()));
            return Outcome.done(tracks.saveAndFlush(entity).toValue());
        });
    }

    /**
     * Sets how many may be listed, or that nothing but the quotas limits; a list that was formed before is out of date by that.
     * Refused without a reason, from the public notice on, for an evaluation, and to a person who sees the track only in part.
     */
    @ForOrganisers
    public Outcome<Track> setPlaces(
            Viewer viewer, TrackId id, long seenVersion, Optional<Integer> places, String reason) {
        return change(id, seenVersion, entity -> {
            if (reason.isBlank() || reason.length() > REASON_LENGTH) {
                return Outcome.refused(Violation.at("reason", "track.places.reason", REASON_LENGTH));
            }
            if (places.filter(count -> count < 1 || count > MAX_PLACES).isPresent()) {
                return Outcome.refused(Violation.at("places", "track.places.count", MAX_PLACES));
            }
            boolean open = entity.toValue().kind() == TrackKind.RECOGNITION
                    && entity.stage().isBefore(Stage.PUBLIC_NOTICE);
            if (!open) {
                return Outcome.refused(Violation.of("track.places.stage"));
            }
            if (pipeline.isPartial(viewer, id)) {
                return Outcome.refused(Violation.of("track.places.partial"));
            }
            Optional<Integer> before = entity.places();
            if (!before.equals(places)) {
                entity.offer(places);
                events.publishEvent(
                        new RoundEvents.PlacesChanged(entity.round(), entity.id(), before, places, reason.strip()));
            }
            return Outcome.done(tracks.saveAndFlush(entity).toValue());
        });
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public Optional<Track> find(Viewer viewer, TrackId id) {
        return tracks.findById(id.value()).map(TrackEntity::toValue);
    }

    /**
     * The track, which stays where it is until the transaction of the caller ends: work that belongs to a stage, or that
     * two people must not do at once, begins with it.
     */
    @ForStaff
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Track> hold(Viewer viewer, TrackId id) {
        return tracks.lock(id.value()).map(TrackEntity::toValue);
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public Binding policy(Viewer viewer, TrackId id) {
        return bindings.of(id, RuleKind.POLICY);
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public Binding model(Viewer viewer, TrackId id) {
        return bindings.of(id, RuleKind.MODEL);
    }

    /**
     * The rules of avoidance. A track from before there were any is held under the shipped rules, without a day on which
     * they were frozen.
     */
    @ForParticipants
    @Transactional(readOnly = true)
    public Binding conflicts(Viewer viewer, TrackId id) {
        return bindings.of(id, RuleKind.CONFLICTS);
    }

    /** The rules on panels. A track from before there were any is held under the shipped rules, as with those of avoidance. */
    @ForParticipants
    @Transactional(readOnly = true)
    public Binding panels(Viewer viewer, TrackId id) {
        return bindings.of(id, RuleKind.PANELS);
    }

    private Outcome<Track> change(TrackId id, long seenVersion, Function<TrackEntity, Outcome<Track>> change) {
        TrackEntity entity =
                tracks.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        return entity.isAt(seenVersion) ? change.apply(entity) : Outcome.refused(Violation.of("track.changed"));
    }

    private List<Violation> blockers(Viewer viewer, Track track) {
        StageReport report = pipeline.of(viewer, track).get(track.stage());
        return report == null
                ? List.of()
                : report.blockers().stream()
                        .map(blocker -> new Violation(blocker.code(), blocker.link(), blocker.args()))
                        .toList();
    }

    private Track move(Viewer viewer, TrackEntity track, Stage to, @Nullable String reason) {
        Stage from = track.stage();
        track.moveTo(to);
        changes.save(new StageChangeEntity(track.id(), from, to, reason, viewer.actor(), clock.instant()));
        events.publishEvent(new RoundEvents.StageChanged(
                track.round(), track.id(), from, to, reason == null ? "" : reason, viewer));
        return tracks.saveAndFlush(track).toValue();
    }
}
