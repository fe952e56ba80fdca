package org.clusterreview.results;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.results.lot.LotEquals.Member;
import org.clusterreview.scoring.engine.ApplicationResult;

/**
 * A lot that is in force.
 *
 * @param places of all between whom it was drawn, from 1; it decides nothing among others
 * @param acrossGroups whether it orders applications of several groups on the list; one within a group is part of the ranking
 * @param number within the track; 0 for one from before lots were numbered
 * @param sha256 of its whole record ({@link LotForm#sha256}); empty for one from before there were records
 */
public record RecordedLot(
        UUID id,
        Map<ApplicationId, Integer> places,
        boolean acrossGroups,
        Instant decidedAt,
        int number,
        String sha256) {

    public RecordedLot {
        places = Map.copyOf(places);
    }

    /** Whether it puts all of these in order, and leaves the order that a group has given. */
    public boolean decides(List<ApplicationResult> equals) {
        Map<String, Integer> byId = new HashMap<>();
        places.forEach((application, place) -> byId.put(application.toString(), place));
        List<Member> members = equals.stream()
                .map(row -> new Member(row.application(), row.group(), Objects.requireNonNullElse(row.rank(), 0)))
                .toList();
        return LotEquals.isSettled(members, byId);
    }
}
