package org.clusterreview.experts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a record was merged into another, by whom and why; undone, it stays on record. */
@Entity
@Table(name = "expert_merge")
class MergeEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID keptId;
    private UUID mergedId;
    private String mergedBy;
    private Instant mergedAt;
    private String reason;
    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneReason;

    @SuppressWarnings("NullAway.Init")
    protected MergeEntity() {}

    MergeEntity(UUID kept, UUID merged, String by, Instant at, String reason) {
        this.id = UUID.randomUUID();
        this.keptId = kept;
        this.mergedId = merged;
        this.mergedBy = by;
        this.mergedAt = at;
        this.reason = reason;
    }

    void undo(String by, Instant at, String because) {
        undoneBy = by;
        undoneAt = at;
        undoneReason = because;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    UUID id() {
        return id;
    }

    UUID kept() {
        return keptId;
    }

    UUID merged() {
        return mergedId;
    }

    String by() {
        return mergedBy;
    }

    Instant at() {
        return mergedAt;
    }

    String reason() {
        return reason;
    }
}
