package org.clusterreview.approvals;

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
import org.clusterreview.access.AccountId;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "approval")
class ApprovalEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private @Nullable UUID roundId;
    private String kind;
    private String subject;
    private String title;
    private String facts;
    private String reason;
    private @Nullable UUID documentId;
    private @Nullable LocalDate expiresOn;
    private UUID proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private Approval.@Nullable Verdict decision;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalEntity() {}

    ApprovalEntity(Proposal proposal, AccountId by, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = proposal.round().orElse(null);
        this.kind = proposal.kind();
        this.subject = proposal.subject();
        this.title = proposal.title();
        this.facts = CanonicalJson.of(proposal.facts());
        this.reason = proposal.reason().strip();
        this.documentId = proposal.document().orElse(null);
        this.expiresOn = proposal.expiresOn().orElse(null);
        this.proposedBy = by.value();
        this.proposedAt = at;
    }

    void decide(Approval.Verdict verdict, AccountId by, Instant at, String because) {
        decision = verdict;
        decidedBy = by.value();
        decidedAt = at;
        decisionReason = because.strip();
    }

    Approval toValue() {
        return new Approval(
                id,
                kind,
                subject,
                Optional.ofNullable(roundId),
                title,
                facts,
                reason,
                Optional.ofNullable(documentId),
                Optional.ofNullable(expiresOn),
                new AccountId(proposedBy),
                proposedAt,
                decided());
    }

    private Optional<Approval.Decision> decided() {
        return decision == null || decidedBy == null || decidedAt == null || decisionReason == null
                ? Optional.empty()
                : Optional.of(new Approval.Decision(decision, new AccountId(decidedBy), decidedAt, decisionReason));
    }
}
