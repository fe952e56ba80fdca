package org.clusterreview.reviews;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How experts review in a track: decided by an organiser until scoring begins, and the same for all who score then. */
@Service
@Transactional
public class TrackReviewing {

    private static final int SEED_BYTES = 16;

    private final ReviewSettingsRepository repository;
    private final TrackRegister tracks;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    TrackReviewing(
            ReviewSettingsRepository repository,
            TrackRegister tracks,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.tracks = tracks;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public ReviewSettings of(Viewer viewer, TrackId track) {
        return repository
                .findById(track.value())
                .map(ReviewSettingsEntity::toValue)
                .orElse(ReviewSettings.UNDECIDED);
    }

    /**
     * Decides. Refused once scoring has begun, to a person who sees the track only in part, or if somebody else decided since
     * the settings were seen. Orders by chance get a new seed when they are chosen, and keep it while they stay chosen.
     *
     * @param wanted with the version that was seen
     */
    @ForOrganisers
    public Outcome<ReviewSettings> decide(Viewer viewer, TrackId id, ReviewSettings wanted) {
        Track track = tracks.hold(List.of(id)).getFirst();
        if (visibility.of(viewer).isPartial(id.value())) {
            return Outcome.refused(Violation.of("review-settings.partial"));
        }
        if (track.stage().hasReached(Stage.SCORING)) {
            return Outcome.refused(Violation.of("review-settings.late"));
        }
        Optional<ReviewSettingsEntity> found = repository.findById(id.value());
        ReviewSettings before = found.map(ReviewSettingsEntity::toValue).orElse(ReviewSettings.UNDECIDED);
        if (before.version() != wanted.version()) {
            return Outcome.refused(Violation.of("review-settings.changed"));
        }
        ReviewSettings after = new ReviewSettings(
                before.version(),
                wanted.order(),
                seed(before, wanted.order()),
                wanted.keepMaterial(),
                wanted.confirmation());
        if (after.equals(before) && found.isPresent()) {
            return Outcome.done(before);
        }
        ReviewSettingsEntity entity = found.orElseGet(() -> new ReviewSettingsEntity(id));
        entity.decide(after, clock.instant().truncatedTo(ChronoUnit.MILLIS), viewer.actor());
        ReviewSettings saved = repository.saveAndFlush(entity).toValue();
        events.publishEvent(new ReviewEvents.ReviewingDecided(track.round(), id, before, saved));
        return Outcome.done(saved);
    }

    private String seed(ReviewSettings before, ReviewSettings.Order order) {
        if (order != ReviewSettings.Order.SEEDED) {
            return "";
        }
        if (!before.seed().isEmpty()) {
            return before.seed();
        }
        byte[] seed = new byte[SEED_BYTES];
        chance.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
