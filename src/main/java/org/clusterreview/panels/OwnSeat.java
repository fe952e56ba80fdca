package org.clusterreview.panels;

import java.util.List;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/**
 * A seat of the expert who asks, or his or her place beside a panel.
 *
 * @param seat for a shadow the id of his or her place, which is no seat
 * @param counts false for a shadow
 * @param applications of the group, in order, without those he or she takes no part in
 * @param recused those he or she takes no part in: nothing but their names may be shown
 */
public record OwnSeat(
        SeatId seat,
        int number,
        boolean chair,
        RoundId round,
        TrackId track,
        GroupId group,
        String groupName,
        List<ApplicationId> applications,
        List<ApplicationId> recused,
        boolean counts) {

    public OwnSeat {
        applications = List.copyOf(applications);
        recused = List.copyOf(recused);
    }
}
