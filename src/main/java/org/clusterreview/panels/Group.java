package org.clusterreview.panels;

import java.util.List;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/**
 * Applications that one panel scores, and that are ranked among each other.
 *
 * @param applications in their order within the group, without those that are hidden from the viewer
 * @param withheld whether it holds an application that is hidden from the viewer, who learns nothing of what came of it and
 *     changes neither the group nor its panel
 */
public record Group(
        GroupId id,
        RoundId round,
        TrackId track,
        long version,
        String name,
        List<ApplicationId> applications,
        boolean withheld) {

    public Group {
        applications = List.copyOf(applications);
    }
}
