package org.clusterreview.reviews;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "review_settings")
class ReviewSettingsEntity {

    @Id
    private UUID trackId;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ReviewSettings.Order taskOrder;

    private String seed;
    private boolean keepMaterial;

    @Enumerated(EnumType.STRING)
    private ReviewSettings.Confirmation confirmation;

    private Instant decidedAt;
    private String decidedBy;

    @SuppressWarnings("NullAway.Init")
    protected ReviewSettingsEntity() {}

    @SuppressWarnings("NullAway.Init")
    ReviewSettingsEntity(TrackId track) {
        this.trackId = track.value();
    }

    void decide(ReviewSettings settings, Instant at, String by) {
        taskOrder = settings.order();
        seed = settings.seed();
        keepMaterial = settings.keepMaterial();
        confirmation = settings.confirmation();
        decidedAt = at;
        decidedBy = by;
    }

    /** The first decision is version 1: 0 means that there was none. */
    ReviewSettings toValue() {
        return new ReviewSettings(version == null ? 0 : version + 1, taskOrder, seed, keepMaterial, confirmation);
    }
}
