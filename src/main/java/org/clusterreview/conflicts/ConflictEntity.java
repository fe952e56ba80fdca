package org.clusterreview.conflicts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conflict_finding")
class ConflictEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private UUID expertId;
    private UUID applicationId;
    private String rule;

    @Enumerated(EnumType.STRING)
    private Tie.Strength strength;

    private String evidence;
    private String factsHash;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String reason;
    private @Nullable LocalDate liftedUntil;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private Instant foundAt;
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected ConflictEntity() {}

    ConflictEntity(ExpertId expert, Application application, Tie tie, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = application.round().value();
        this.trackId = application.track().value();
        this.expertId = expert.value();
        this.applicationId = application.id().value();
        this.rule = tie.rule();
        this.strength = tie.strength();
        this.evidence = CanonicalJson.of(tie);
        this.factsHash = hashOf(tie);
        this.status = tie.strength() == Tie.Strength.CERTAIN ? Status.CONFIRMED : Status.SUSPECTED;
        this.foundAt = at;
    }

    static String hashOf(Tie tie) {
        return Sha256.of(tie.rule() + "\n" + CanonicalJson.of(tie));
    }

    void decide(Status decided, String because, @Nullable LocalDate until, String by, Instant at) {
        status = decided;
        reason = because;
        liftedUntil = until;
        decidedBy = by;
        decidedAt = at;
    }

    /** The facts do not hold any more. */
    void supersede(Instant at) {
        supersededAt = at;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    boolean isCertain() {
        return strength == Tie.Strength.CERTAIN;
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return roundId;
    }

    UUID expert() {
        return expertId;
    }

    UUID application() {
        return applicationId;
    }

    String factsHash() {
        return factsHash;
    }

    private Optional<ConflictFinding.Decided> decided() {
        return decidedBy == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new ConflictFinding.Decided(decidedBy, decidedAt));
    }

    /** As it stands on a day: what was lifted until an earlier one stands again. */
    ConflictFinding toValue(LocalDate today) {
        boolean lapsed = liftedUntil != null && today.isAfter(liftedUntil);
        return new ConflictFinding(
                new FindingId(id),
                version == null ? 0 : version,
                new ExpertId(expertId),
                new ApplicationId(applicationId),
                rule,
                strength,
                evidence,
                lapsed ? Status.CONFIRMED : status,
                Optional.ofNullable(reason),
                decided(),
                Optional.ofNullable(liftedUntil));
    }
}
