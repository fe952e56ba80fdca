package org.clusterreview.results;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.results.LotRecord.Kind;
import org.jspecify.annotations.Nullable;

/** How a lot ended: at most one row a lot, which never changes. */
@Entity
@Table(name = "lot_end")
class LotEndEntity {

    @Id
    private UUID lotDrawId;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String words;
    private @Nullable String seed;
    private @Nullable String drawnOrder;
    private Instant endedAt;
    private String endedBy;
    private String endedName;

    @SuppressWarnings("NullAway.Init")
    protected LotEndEntity() {}

    LotEndEntity(
            UUID lot,
            Kind kind,
            String words,
            Optional<String> seed,
            List<ApplicationId> order,
            Viewer by,
            Instant at) {
        this.lotDrawId = lot;
        this.kind = kind;
        this.words = words;
        this.seed = seed.orElse(null);
        this.drawnOrder = order.isEmpty() ? null : LotDrawEntity.joined(order);
        this.endedAt = at;
        this.endedBy = by.actor();
        this.endedName = by.name();
    }

    UUID lot() {
        return lotDrawId;
    }

    Kind kind() {
        return kind;
    }

    /** The secret is told only of a lot whose order is drawn. */
    LotRecord.End toValue(Optional<String> secret) {
        return new LotRecord.End(
                kind,
                words,
                secret.filter(hidden -> kind == Kind.WITNESSED),
                Optional.ofNullable(seed),
                LotDrawEntity.order(drawnOrder),
                new Deed(endedBy, endedAt),
                endedName);
    }
}
