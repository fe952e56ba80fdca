package org.clusterreview.registry;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalObstacle;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.springframework.stereotype.Component;

/** A cancellation is approved only of the cluster that was meant: in force, provincial, of the same unit and field. */
@Component
class CancellationObstacle implements ApprovalObstacle {

    private final ClusterRepository clusters;
    private final ClusterFiles files;
    private final Dictionaries dictionaries;
    private final EndingProposals endings;

    CancellationObstacle(
            ClusterRepository clusters, ClusterFiles files, Dictionaries dictionaries, EndingProposals endings) {
        this.clusters = clusters;
        this.files = files;
        this.dictionaries = dictionaries;
        this.endings = endings;
    }

    @Override
    public List<Violation> of(Viewer viewer, Approval approval) {
        if (!approval.kind().equals(EndingKinds.CANCELLATION)) {
            return List.of();
        }
        Optional<ClusterFile> found =
                clusters.lock(EndingKinds.cluster(approval).value()).map(files::of);
        if (found.isEmpty()) {
            return List.of(Violation.of("registry.unknown"));
        }
        Cluster cluster = found.get().cluster();
        if (cluster.state() != Cluster.State.RECOGNISED) {
            return List.of(Violation.of("registry.cancel.void"));
        }
        boolean changed = cluster.level() != Cluster.Level.PROVINCIAL
                || CancellationFacts.of(approval)
                        .filter(meant -> !meant.equals(CancellationFacts.of(found.get(), dictionaries.current())))
                        .isPresent();
        return changed
                ? List.of(Violation.of("registry.cancel.changed"))
                : endings.hold(viewer, approval).violations();
    }
}
