package org.clusterreview.rounds;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "stage_change")
class StageChangeEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID trackId;

    @Enumerated(EnumType.STRING)
    private Stage fromStage;

    @Enumerated(EnumType.STRING)
    private Stage toStage;

    private @Nullable String reason;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected StageChangeEntity() {}

    StageChangeEntity(
            TrackId track, Stage from, Stage to, @Nullable String reason, String changedBy, Instant changedAt) {
        this.id = UUID.randomUUID();
        this.trackId = track.value();
        this.fromStage = from;
        this.toStage = to;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Rows are only ever added. */
    @Override
    public boolean isNew() {
        return true;
    }
}
