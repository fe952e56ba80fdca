package org.clusterreview.panels;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.HeldSeats.HeldSeat;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "seat")
class SeatEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID panelId;
    private int number;
    private UUID expertId;
    private boolean chair;
    private Instant seatedAt;
    private String seatedBy;
    private @Nullable Instant leftAt;
    private @Nullable String leftBy;
    private @Nullable String leftReason;

    @SuppressWarnings("NullAway.Init")
    protected SeatEntity() {}

    SeatEntity(UUID panel, int number, ExpertId expert, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.panelId = panel;
        this.number = number;
        this.expertId = expert.value();
        this.seatedAt = at;
        this.seatedBy = by;
    }

    void leave(String reason, String by, Instant at) {
        chair = false;
        leftAt = at;
        leftBy = by;
        leftReason = reason;
    }

    void preside(boolean presides) {
        chair = presides;
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

    ExpertId expert() {
        return new ExpertId(expertId);
    }

    Instant seatedAt() {
        return seatedAt;
    }

    HeldSeat toHeldSeat(String where, String path) {
        return new HeldSeat(
                where, number, chair, seatedAt, Optional.ofNullable(leftAt), Optional.ofNullable(leftReason), path);
    }

    Seat toValue(String expertName) {
        return new Seat(new SeatId(id), number, expert(), expertName, chair, isActive());
    }
}
