package org.clusterreview.panels.inforce;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.assignment.Relaxation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Relaxes rules on panels for a track, a step at a time, and lets them hold again; every step stays on record. */
@Service
@Transactional
public class RelaxedRules {

    private static final int REASON_LENGTH = 1_000;

    private final RelaxedRuleRepository relaxed;
    private final TrackPanelRules rules;
    private final Tracks tracks;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelaxedRules(
            RelaxedRuleRepository relaxed,
            TrackPanelRules rules,
            Tracks tracks,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.relaxed = relaxed;
        this.rules = rules;
        this.tracks = tracks;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** In order, also those that hold again; none for whoever sees the track only in part. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<RelaxedRule> ofTrack(Viewer viewer, TrackId track) {
        return visibility.of(viewer).isPartial(track.value())
                ? List.of()
                : relaxed.findByTrackIdOrderByNumber(track.value()).stream()
                        .map(RelaxedRuleEntity::toValue)
                        .toList();
    }

    /** Relaxes a rule by one step; refused without a reason, and for a rule that the track does not have. */
    @ForOrganisers
    public Outcome<RelaxedRule> relax(Viewer viewer, TrackId id, String rule, String reason) {
        Outcome<Track> open = open(viewer, id);
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        if (reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
            return Outcome.refused(Violation.at("reason", "rules.reason", REASON_LENGTH));
        }
        tracks.hold(viewer, id);
        if (Relaxation.of(rules.holding(viewer, id), rule).isEmpty()) {
            return Outcome.refused(Violation.of("rules.relax.unknown"));
        }
        int number = relaxed.findByTrackIdOrderByNumber(id.value()).size() + 1;
        RelaxedRuleEntity entity =
                relaxed.saveAndFlush(new RelaxedRuleEntity(open.orThrow(), number, rule, reason.strip(), now(viewer)));
        publish(entity, "relaxed", Map.of("rule", rule, "reason", reason.strip()));
        return Outcome.done(entity.toValue());
    }

    /** The rule holds again by one step. */
    @ForOrganisers
    public Outcome<RelaxedRule> revoke(Viewer viewer, UUID id, long seenVersion) {
        Optional<RelaxedRuleEntity> found = relaxed.findById(id).filter(one -> one.isAt(seenVersion) && one.holds());
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("rules.changed"));
        }
        Outcome<Track> open = open(viewer, found.get().track());
        if (open instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        found.get().revoke(now(viewer));
        relaxed.flush();
        publish(found.get(), "revoked", Map.of("rule", found.get().rule()));
        return Outcome.done(found.get().toValue());
    }

    /** The track, if its panels may be made now by this person. */
    private Outcome<Track> open(Viewer viewer, TrackId id) {
        Optional<Track> track = tracks.find(viewer, id);
        if (track.isEmpty()) {
            return Outcome.refused(Violation.of("panel.track.unknown"));
        }
        if (visibility.of(viewer).isPartial(id.value())) {
            return Outcome.refused(Violation.of("draw.partial"));
        }
        return track.get().stage() == Stage.PANELS
                ? Outcome.done(track.get())
                : Outcome.refused(Violation.of("draw.stage"));
    }

    private Deed now(Viewer viewer) {
        return new Deed(viewer.actor(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void publish(RelaxedRuleEntity one, String change, Map<String, String> with) {
        events.publishEvent(new RuleRelaxed(one.round(), one.track().value(), change, with));
    }
}
