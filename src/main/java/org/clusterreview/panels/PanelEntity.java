package org.clusterreview.panels;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "panel")
class PanelEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID groupId;
    private int size;

    /** Counts changes of the seats, so that they raise the version of the panel. */
    private int seatsChanged;

    @SuppressWarnings("NullAway.Init")
    protected PanelEntity() {}

    PanelEntity(UUID group, int size) {
        this.id = UUID.randomUUID();
        this.groupId = group;
        this.size = size;
    }

    void resize(int seats) {
        size = seats;
    }

    void seatsChange() {
        seatsChanged++;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    UUID id() {
        return id;
    }

    UUID group() {
        return groupId;
    }

    int size() {
        return size;
    }

    Panel toValue(List<Seat> seats) {
        return new Panel(new PanelId(id), new GroupId(groupId), version == null ? 0 : version, size, seats);
    }
}
