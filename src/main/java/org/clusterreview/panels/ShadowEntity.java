package org.clusterreview.panels;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.experts.ExpertId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "shadow")
class ShadowEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID panelId;
    private int number;
    private UUID expertId;
    private String reason;
    private Instant addedAt;
    private String addedBy;
    private @Nullable Instant leftAt;
    private @Nullable String leftBy;
    private @Nullable String leftReason;

    @SuppressWarnings("NullAway.Init")
    protected ShadowEntity() {}

    ShadowEntity(UUID panel, int number, ExpertId expert, String reason, Deed added) {
        this.id = UUID.randomUUID();
        this.panelId = panel;
        this.number = number;
        this.expertId = expert.value();
        this.reason = reason;
        this.addedAt = added.at();
        this.addedBy = added.by();
    }

    void leave(@Nullable String why, Deed left) {
        leftReason = why;
        leftAt = left.at();
        leftBy = left.by();
    }

    boolean isActive() {
        return leftAt == null;
    }

    UUID id() {
        return id;
    }

    UUID panel() {
        return panelId;
    }

    int number() {
        return number;
    }

    ExpertId expert() {
        return new ExpertId(expertId);
    }

    Shadow toValue(GroupId group, String expertName) {
        return new Shadow(
                new ShadowId(id),
                group,
                number,
                expert(),
                expertName,
                reason,
                isActive(),
                Optional.ofNullable(leftReason));
    }
}
