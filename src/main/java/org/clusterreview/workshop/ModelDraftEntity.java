package org.clusterreview.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.scoring.VersionedId;
import org.clusterreview.workshop.ModelDraft.State;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "model_draft")
class ModelDraftEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private @Nullable String sourceId;
    private @Nullable String sourceVersion;
    private String text;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected ModelDraftEntity() {}

    ModelDraftEntity(Optional<VersionedId> source, String text, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.sourceId = source.map(VersionedId::id).orElse(null);
        this.sourceVersion = source.map(VersionedId::version).orElse(null);
        this.text = text;
        this.state = State.OPEN;
        this.changedAt = at;
        this.changedBy = by;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isAt(long seenVersion) {
        return version != null && version == seenVersion;
    }

    String text() {
        return text;
    }

    void write(String newText, Instant at, String by) {
        text = newText;
        changedAt = at;
        changedBy = by;
    }

    void close(State newState, Instant at, String by) {
        state = newState;
        changedAt = at;
        changedBy = by;
    }

    ModelDraft toValue() {
        String from = sourceId;
        String fromVersion = sourceVersion;
        return new ModelDraft(
                id,
                version == null ? 0 : version,
                from == null || fromVersion == null
                        ? Optional.empty()
                        : Optional.of(new VersionedId(from, fromVersion)),
                text,
                state,
                changedAt,
                changedBy);
    }
}
