package org.clusterreview.panels.inforce;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "relaxed_rule")
class RelaxedRuleEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private int number;
    private String rule;
    private String reason;
    private Instant relaxedAt;
    private String relaxedBy;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;

    @SuppressWarnings("NullAway.Init")
    protected RelaxedRuleEntity() {}

    RelaxedRuleEntity(Track track, int number, String rule, String reason, Deed by) {
        this.id = UUID.randomUUID();
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.number = number;
        this.rule = rule;
        this.reason = reason;
        this.relaxedAt = by.at();
        this.relaxedBy = by.by();
    }

    void revoke(Deed by) {
        revokedAt = by.at();
        revokedBy = by.by();
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    boolean holds() {
        return revokedAt == null;
    }

    UUID round() {
        return roundId;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    String rule() {
        return rule;
    }

    RelaxedRule toValue() {
        return new RelaxedRule(
                id,
                version == null ? 0 : version,
                number,
                rule,
                reason,
                new Deed(relaxedBy, relaxedAt),
                revokedAt == null || revokedBy == null
                        ? Optional.empty()
                        : Optional.of(new Deed(revokedBy, revokedAt)));
    }
}
