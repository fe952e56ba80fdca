package org.clusterreview.notifications;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "notification")
class NotificationEntity implements Persistable<UUID> {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    @Id
    private UUID id;

    private UUID accountId;
    private String code;
    private String args;
    private String link;
    private @Nullable UUID applicationId;
    private @Nullable UUID groupId;
    private Instant at;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected NotificationEntity() {}

    NotificationEntity(
            AccountId account, String code, List<String> args, String link, @Nullable UUID application, Instant at) {
        this.id = UUID.randomUUID();
        this.accountId = account.value();
        this.code = code;
        this.args = CanonicalJson.of(args);
        this.link = link;
        this.applicationId = application;
        this.at = at;
    }

    NotificationEntity aboutGroup(UUID group) {
        groupId = group;
        return this;
    }

    Message toValue() {
        return new Message(
                id, code, JsonMapper.shared().readValue(args, STRINGS), link, at, Optional.ofNullable(readAt));
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Always: saved once; that it was read is set by a query. */
    @Override
    public boolean isNew() {
        return true;
    }
}
