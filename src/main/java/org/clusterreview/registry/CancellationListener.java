package org.clusterreview.registry;

import java.util.Optional;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cancels a standing in the transaction in which the second person approves it. */
@Component
class CancellationListener {

    private final ClusterRecords records;

    CancellationListener(ClusterRecords records) {
        this.records = records;
    }

    /** {@link CancellationObstacle} has held the cluster and looked at it before the decision was taken. */
    @EventListener
    void on(ApprovalEvents.ApprovalDecided event) {
        Approval approval = event.approval();
        if (!approval.kind().equals(EndingKinds.CANCELLATION)
                || event.decision().verdict() != Approval.Verdict.APPROVED) {
            return;
        }
        records.end(
                        EndingKinds.cluster(approval),
                        CancellationFacts.ending(approval),
                        Optional.of(approval.id()),
                        event.decision().by().toString())
                .orThrow();
    }
}
