package org.clusterreview.results;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;

/**
 * A lot that is in force.
 *
 * @param places of all between whom it was drawn, from 1; it decides nothing among others
 * @param acrossGroups whether it orders applications of several groups on the list; one within a group is part of the ranking
 */
public record RecordedLot(UUID id, Map<ApplicationId, Integer> places, boolean acrossGroups, Instant decidedAt) {

    public RecordedLot {
        places = Map.copyOf(places);
    }
}
