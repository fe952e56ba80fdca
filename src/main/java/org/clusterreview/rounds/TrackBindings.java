package org.clusterreview.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rules that tracks are bound to. */
@Component
class TrackBindings {

    /**
     * What holds for tracks that were opened before there were rules of avoidance, or on panels, as data. Nothing is written for those that
     * have left preparation: their record tells what they were bound to, and is not added to afterwards. A version of the
     * catalogue never changes, so that every reading gives the same.
     */
    static final VersionedId SHIPPED = new VersionedId("hubei-2026", "1");

    /** Kinds of rules that tracks have not always been bound to. */
    private static final Set<RuleKind> LATER = EnumSet.of(RuleKind.CONFLICTS, RuleKind.PANELS);

    private final TrackRepository tracks;
    private final BindingRepository bindings;
    private final RuleCatalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrackBindings(
            TrackRepository tracks,
            BindingRepository bindings,
            RuleCatalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.bindings = bindings;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if there is no such track */
    Binding of(TrackId track, RuleKind kind) {
        return find(track, kind)
                .or(() -> before(track, kind))
                .orElseThrow(() -> new IllegalArgumentException("no track " + track));
    }

    /**
     * Several at once.
     *
     * @throws IllegalArgumentException if there is no such track
     */
    Map<TrackId, Binding> of(Collection<TrackId> some, RuleKind kind) {
        Map<TrackId, Binding> found = new HashMap<>();
        bindings.findByTrackIdInAndKindAndReviewStage(
                        some.stream().map(TrackId::value).toList(), kind, BindingEntity.REVIEW)
                .forEach(binding -> found.put(binding.track(), binding.toValue()));
        some.forEach(track -> found.computeIfAbsent(track, missing -> of(missing, kind)));
        return found;
    }

    void bind(TrackId track, RuleVersion rule) {
        bindings.save(new BindingEntity(track, rule));
    }

    /** Freezes everything the track is bound to; what it is held under without being bound to it is bound first. */
    void freeze(TrackEntity track) {
        for (RuleKind kind : LATER) {
            if (find(track.id(), kind).isEmpty()) {
                bind(track.id(), of(track.id(), kind).rule());
            }
        }
        Instant at = clock.instant();
        for (BindingEntity binding : bindings.findByTrackId(track.id().value())) {
            if (binding.freeze(at)) {
                Binding frozen = binding.toValue();
                events.publishEvent(new RoundEvents.BindingFrozen(
                        track.round(),
                        track.id(),
                        frozen.kind(),
                        frozen.rule().id(),
                        frozen.rule().sha256()));
            }
        }
    }

    private Optional<Binding> find(TrackId track, RuleKind kind) {
        return bindings.findByTrackIdAndKindAndReviewStage(track.value(), kind, BindingEntity.REVIEW)
                .map(BindingEntity::toValue);
    }

    private Optional<Binding> before(TrackId track, RuleKind kind) {
        return LATER.contains(kind) && tracks.existsById(track.value())
                ? Optional.of(new Binding(catalogue.shipped(kind, SHIPPED), Optional.empty()))
                : Optional.empty();
    }
}
