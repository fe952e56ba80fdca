package org.clusterreview.conflicts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "staff_recusal")
class StaffRecusalEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID trackId;
    private UUID applicationId;
    private UUID accountId;
    private String reason;
    private Instant declaredAt;
    private String declaredBy;
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;

    @SuppressWarnings("NullAway.Init")
    protected StaffRecusalEntity() {}

    StaffRecusalEntity(Application application, AccountId account, String reason, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.trackId = application.track().value();
        this.applicationId = application.id().value();
        this.accountId = account.value();
        this.reason = reason;
        this.declaredAt = at;
        this.declaredBy = by;
    }

    void lift(String by, Instant at) {
        liftedAt = at;
        liftedBy = by;
    }

    boolean isLifted() {
        return liftedAt != null;
    }

    UUID application() {
        return applicationId;
    }

    UUID account() {
        return accountId;
    }

    StaffRecusal toValue() {
        return new StaffRecusal(
                id,
                new TrackId(trackId),
                new ApplicationId(applicationId),
                new AccountId(accountId),
                reason,
                declaredAt);
    }
}
