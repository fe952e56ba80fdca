package org.clusterreview.conflicts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.approvals.Approval;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.conflicts.policy.ConflictRule;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.conflicts.rules.Chains;
import org.clusterreview.conflicts.rules.Link;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.policy.Label;
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
    private String ruleZh;
    private String ruleEn;

    @Enumerated(EnumType.STRING)
    private TieKind kind;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    private boolean certain;
    private String evidence;
    private String factsHash;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String reason;
    private @Nullable UUID documentId;
    private @Nullable LocalDate liftedUntil;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private Instant foundAt;
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected ConflictEntity() {}

    ConflictEntity(ExpertId expert, Application application, ConflictRule rule, Tie tie, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = application.round().value();
        this.trackId = application.track().value();
        this.expertId = expert.value();
        this.applicationId = application.id().value();
        this.rule = tie.rule();
        this.ruleZh = rule.name().zh();
        this.ruleEn = rule.name().en();
        this.kind = tie.kind();
        this.strength = tie.strength();
        this.certain = tie.certain();
        this.evidence = Chains.write(tie.chain());
        this.factsHash = tie.hash();
        this.status = tie.certain() ? Status.CONFIRMED : Status.SUSPECTED;
        this.foundAt = at;
    }

    void decide(Status decided, String because, String by, Instant at) {
        status = decided;
        reason = because;
        documentId = null;
        liftedUntil = null;
        decidedBy = by;
        decidedAt = at;
    }

    /** What two people have decided. */
    void lift(Status lifted, Approval approval, String by, Instant at) {
        decide(lifted, approval.reason(), by, at);
        documentId = approval.document().orElse(null);
        liftedUntil = approval.expiresOn().orElse(null);
    }

    /** The facts do not hold any more. */
    void supersede(Instant at) {
        supersededAt = at;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    boolean isCertain() {
        return certain;
    }

    UUID track() {
        return trackId;
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

    /** As {@link ConflictFinding#recuses()}, without reading the chain. */
    boolean recusesOn(LocalDate today) {
        return strength != Strength.NOTICE && statusOn(today).hides();
    }

    /** As {@link ConflictFinding#blocksSeat()}, without reading the chain. */
    boolean blocksSeatOn(LocalDate today) {
        return strength != Strength.NOTICE && statusOn(today).blocksSeat();
    }

    /** As {@link ConflictFinding#isOpen()}, without reading the chain. */
    boolean isOpenOn(LocalDate today) {
        return strength != Strength.NOTICE && statusOn(today) == Status.SUSPECTED;
    }

    /** What was lifted until an earlier day stands again. */
    private Status statusOn(LocalDate today) {
        return liftedUntil != null && today.isAfter(liftedUntil) ? Status.CONFIRMED : status;
    }

    /** What was found before ties were chains is on record in a form of its own. */
    private List<Link> chain() {
        return evidence.startsWith("[") ? Chains.read(evidence) : List.of();
    }

    /** As it stands on a day. */
    ConflictFinding toValue(LocalDate today) {
        return new ConflictFinding(
                new FindingId(id),
                version == null ? 0 : version,
                new ExpertId(expertId),
                new ApplicationId(applicationId),
                rule,
                new Label(ruleZh, ruleEn),
                kind,
                strength,
                certain,
                chain(),
                statusOn(today),
                Optional.ofNullable(reason),
                Optional.ofNullable(documentId),
                decided(),
                Optional.ofNullable(liftedUntil));
    }
}
