package org.clusterreview.panels;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application_group")
class GroupEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private String name;
    private int position;

    /** Counts changes of the members, so that they raise the version of the group. */
    private int membersChanged;

    @SuppressWarnings("NullAway.Init")
    protected GroupEntity() {}

    GroupEntity(Track track, String name, int position) {
        this.id = UUID.randomUUID();
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.name = name;
        this.position = position;
    }

    void rename(String name) {
        this.name = name;
    }

    void membersChange() {
        membersChanged++;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    UUID id() {
        return id;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    UUID round() {
        return roundId;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    Group toValue(List<ApplicationId> applications, boolean withheld) {
        return new Group(
                new GroupId(id),
                new RoundId(roundId),
                track(),
                version == null ? 0 : version,
                name,
                applications,
                withheld);
    }
}
