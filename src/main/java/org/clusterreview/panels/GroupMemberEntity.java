package org.clusterreview.panels;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one group of an application: its key is the application. */
@Entity
@Table(name = "application_group_member")
class GroupMemberEntity {

    @Id
    private UUID applicationId;

    @Version
    private @Nullable Long version;

    private UUID groupId;
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected GroupMemberEntity() {}

    GroupMemberEntity(UUID application, UUID group, int position) {
        this.applicationId = application;
        this.groupId = group;
        this.position = position;
    }

    void moveTo(UUID group, int place) {
        groupId = group;
        position = place;
    }

    UUID application() {
        return applicationId;
    }

    UUID group() {
        return groupId;
    }

    int position() {
        return position;
    }
}
