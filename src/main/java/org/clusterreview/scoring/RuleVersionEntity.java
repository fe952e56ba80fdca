package org.clusterreview.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "rule_version")
class RuleVersionEntity implements Persistable<UUID> {

    enum Origin {
        SHIPPED,
        ADDED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    private String ruleId;
    private String ruleVersion;
    private String name;
    private String sourceText;
    private String canonical;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected RuleVersionEntity() {}

    RuleVersionEntity(RuleKind kind, RuleFormat.Content content, Origin origin, Instant at) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.ruleId = content.id().id();
        this.ruleVersion = content.id().version();
        this.name = content.name();
        this.sourceText = content.text();
        this.canonical = content.canonical();
        this.sha256 = Sha256.of(content.canonical());
        this.origin = origin;
        this.addedAt = at;
    }

    String sha256() {
        return sha256;
    }

    RuleVersion toValue() {
        return new RuleVersion(kind, new VersionedId(ruleId, ruleVersion), name, sourceText, canonical, sha256);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Versions are only ever added. */
    @Override
    public boolean isNew() {
        return true;
    }
}
