package org.clusterreview.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.ForDeciders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a second person and would take a cluster out of force: a cancellation (Article 21) or a removal (Article 26).
 * There is one at a time, and while it waits the cluster stays the one that was meant.
 */
@Service
@Transactional
public class EndingProposals {

    private final ClusterRepository clusters;
    private final Approvals approvals;

    EndingProposals(ClusterRepository clusters, Approvals approvals) {
        this.clusters = clusters;
        this.approvals = approvals;
    }

    /**
     * Holds a cluster until the transaction ends, so that nobody else proposes meanwhile. Refused while something waits, also to
     * whoever may not see what it is.
     */
    @ForStaff
    public Outcome<ClusterId> hold(Viewer viewer, ClusterId cluster) {
        clusters.lock(cluster.value());
        return outcome(cluster, obstaclesOf(cluster));
    }

    /** Holds the cluster of a proposal that is about to be approved; refused while another one waits for the same cluster. */
    @ForDeciders
    public Outcome<ClusterId> hold(Viewer viewer, Approval proposal) {
        ClusterId cluster = EndingKinds.cluster(proposal);
        clusters.lock(cluster.value());
        return outcome(
                cluster, violations(waiting(cluster).filter(other -> !other.id().equals(proposal.id()))));
    }

    private static Outcome<ClusterId> outcome(ClusterId cluster, List<Violation> waiting) {
        return waiting.isEmpty() ? Outcome.done(cluster) : Outcome.refused(waiting);
    }

    List<Violation> obstaclesOf(ClusterId cluster) {
        return violations(waiting(cluster));
    }

    /** Clusters whose unit, field and level stay as they are until a second person has decided. */
    Set<ClusterId> held() {
        return approvals.waiting(EndingKinds.ALL).stream()
                .map(one -> EndingKinds.cluster(one.subject()))
                .collect(Collectors.toSet());
    }

    private Stream<Approvals.Waiting> waiting(ClusterId cluster) {
        return approvals.waiting(EndingKinds.ALL).stream()
                .filter(one -> EndingKinds.cluster(one.subject()).equals(cluster));
    }

    private static List<Violation> violations(Stream<Approvals.Waiting> waiting) {
        return waiting.map(one -> Violation.of(
                        one.kind().equals(EndingKinds.CANCELLATION)
                                ? "registry.cancel.pending"
                                : "registry.removal.pending"))
                .distinct()
                .toList();
    }
}
