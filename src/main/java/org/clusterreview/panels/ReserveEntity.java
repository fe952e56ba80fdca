package org.clusterreview.panels;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.experts.ExpertId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "reserve")
class ReserveEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID panelId;
    private int number;
    private UUID expertId;
    private Instant placedAt;
    private String placedBy;

    @Enumerated(EnumType.STRING)
    private Reserve.State state;

    private String reason;
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReserveEntity() {}

    ReserveEntity(UUID panel, int number, ExpertId expert, Deed placed) {
        this.id = UUID.randomUUID();
        this.panelId = panel;
        this.number = number;
        this.expertId = expert.value();
        this.placedAt = placed.at();
        this.placedBy = placed.by();
        this.state = Reserve.State.WAITING;
        this.reason = "";
    }

    void become(Reserve.State next, String why, Instant at) {
        state = next;
        reason = why;
        changedAt = at;
    }

    boolean isWaiting() {
        return state == Reserve.State.WAITING;
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

    Reserve toValue(GroupId group, String expertName) {
        return new Reserve(new ReserveId(id), group, number, expert(), expertName, state, reason);
    }
}
