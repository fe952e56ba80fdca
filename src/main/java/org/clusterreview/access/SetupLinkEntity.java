package org.clusterreview.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "setup_link")
class SetupLinkEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String tokenHash;
    private Instant createdAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SetupLinkEntity() {}

    SetupLinkEntity(String tokenHash, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
    }

    void use(Instant at) {
        usedAt = at;
    }
}
