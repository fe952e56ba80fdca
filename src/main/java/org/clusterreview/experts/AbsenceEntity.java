package org.clusterreview.experts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "expert_unavailable")
class AbsenceEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID expertId;
    private LocalDate fromDate;
    private LocalDate toDate;
    private String note;
    private String recordedBy;
    private Instant recordedAt;
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected AbsenceEntity() {}

    AbsenceEntity(UUID expert, LocalDate from, LocalDate to, String note, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.expertId = expert;
        this.fromDate = from;
        this.toDate = to;
        this.note = note;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    UUID expert() {
        return expertId;
    }

    boolean isAt(long seenVersion) {
        return supersededAt == null && version != null && version == seenVersion;
    }

    Absence toValue() {
        return new Absence(id, version == null ? 0 : version, fromDate, toDate, note);
    }
}
