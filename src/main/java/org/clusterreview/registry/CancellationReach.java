package org.clusterreview.registry;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.approvals.ApprovalsOfResults;
import org.springframework.stereotype.Component;

/** Whoever does not act for a cluster neither reads nor decides that its standing is cancelled. */
@Component
class CancellationReach implements ApprovalsOfResults {

    private final ClusterRecusals recusals;

    CancellationReach(ClusterRecusals recusals) {
        this.recusals = recusals;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EndingKinds.CANCELLATION);
    }

    @Override
    public Set<UUID> hidden(Hidden hidden) {
        return recusals.clusters(hidden);
    }
}
