package org.clusterreview.experts;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.experts.history.Period;
import org.jspecify.annotations.Nullable;

/** Something that held of an expert for a time. A row is never changed: a newer one takes its place. */
@MappedSuperclass
abstract class FactEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID expertId;
    private @Nullable LocalDate fromDate;
    private @Nullable LocalDate toDate;
    private boolean endUnknown;

    @Enumerated(EnumType.STRING)
    private ExpertHistory.Source source;

    private @Nullable String recordedBy;
    private @Nullable Instant recordedAt;
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected FactEntity() {}

    FactEntity(UUID expert, Period period, ExpertHistory.Origin origin) {
        this.id = UUID.randomUUID();
        this.expertId = expert;
        this.fromDate = period.from().orElse(null);
        this.toDate = period.end() instanceof Period.End.On(LocalDate last) ? last : null;
        this.endUnknown = period.end() instanceof Period.End.Unknown;
        this.source = origin.source();
        this.recordedBy = origin.by().orElse(null);
        this.recordedAt = origin.at().orElse(null);
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    UUID id() {
        return id;
    }

    UUID expert() {
        return expertId;
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** Whether it still stands as it was seen. */
    boolean isAt(long seenVersion) {
        return supersededAt == null && version() == seenVersion;
    }

    Period period() {
        return Periods.of(fromDate, toDate, endUnknown);
    }

    ExpertHistory.Origin origin() {
        return new ExpertHistory.Origin(source, Optional.ofNullable(recordedBy), Optional.ofNullable(recordedAt));
    }
}
