package org.clusterreview.invitations;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of the invited come; scoring does not begin while somebody has still to answer. */
@Component
class InvitationReporter implements StageReporter {

    private final Invitations invitations;

    InvitationReporter(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageReport> report(Viewer viewer, Track track) {
        List<Invitation> all = invitations.ofTrack(viewer, track.id());
        if (all.isEmpty()) {
            return List.of();
        }
        String page = "tracks/" + track.id() + "/panels/invitations";
        long accepted = count(all, State.ACCEPTED);
        long waiting = count(all, State.SENT);
        return List.of(new StageReport(
                Stage.PANELS,
                List.of(new Count("invitation.report.accepted", accepted, page)),
                waiting == 0 ? List.of() : List.of(new Blocker("invitation.blocker.waiting", List.of(waiting), page))));
    }

    private static long count(List<Invitation> all, State state) {
        return all.stream().filter(one -> one.state() == state).count();
    }
}
