package org.clusterreview.rounds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "round")
class RoundEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;
    private int roundYear;
    private @Nullable Instant scoringDeadline;
    private boolean demonstration;
    private Instant createdAt;
    private String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected RoundEntity() {}

    RoundEntity(NewRound round, String createdBy, Instant at) {
        this.id = UUID.randomUUID();
        this.name = round.name();
        this.roundYear = round.year();
        this.scoringDeadline = round.scoringDeadline().orElse(null);
        this.demonstration = round.demonstration();
        this.createdAt = at;
        this.createdBy = createdBy;
    }

    RoundId id() {
        return new RoundId(id);
    }

    Round toValue(List<TrackEntity> tracks) {
        return new Round(
                id(),
                name,
                roundYear,
                Optional.ofNullable(scoringDeadline),
                demonstration,
                tracks.stream().map(TrackEntity::toValue).toList());
    }
}
