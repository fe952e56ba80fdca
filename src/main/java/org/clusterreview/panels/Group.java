package org.clusterreview.panels;

import java.util.List;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/**
 * Applications that one panel scores, and that are ranked among each other.
 *
 * @param applications in their order within the group
 */
public record Group(
        GroupId id, RoundId round, TrackId track, long version, String name, List<ApplicationId> applications) {

    public Group {
        applications = List.copyOf(applications);
    }
}
