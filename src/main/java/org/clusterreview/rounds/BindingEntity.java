package org.clusterreview.rounds;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "track_binding")
class BindingEntity {

    /** The only review stage so far; rounds with several stages add theirs beside it. */
    static final String REVIEW = "REVIEW";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID trackId;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    private String reviewStage;
    private String sourceId;
    private String sourceVersion;
    private String name;
    private String sourceText;
    private String canonical;
    private String sha256;
    private @Nullable Instant frozenAt;

    @SuppressWarnings("NullAway.Init")
    protected BindingEntity() {}

    BindingEntity(TrackId track, RuleVersion rule) {
        this.id = UUID.randomUUID();
        this.trackId = track.value();
        this.kind = rule.kind();
        this.reviewStage = REVIEW;
        this.sourceId = rule.id().id();
        this.sourceVersion = rule.id().version();
        this.name = rule.name();
        this.sourceText = rule.sourceText();
        this.canonical = rule.canonical();
        this.sha256 = rule.sha256();
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    /** Returns whether it was still open. */
    boolean freeze(Instant at) {
        if (frozenAt != null) {
            return false;
        }
        frozenAt = at;
        return true;
    }

    Binding toValue() {
        return new Binding(
                new RuleVersion(kind, new VersionedId(sourceId, sourceVersion), name, sourceText, canonical, sha256),
                Optional.ofNullable(frozenAt));
    }
}
