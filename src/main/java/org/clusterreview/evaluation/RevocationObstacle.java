package org.clusterreview.evaluation;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalObstacle;
import org.clusterreview.evaluation.history.Verdict;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.EndingKinds;
import org.clusterreview.registry.EndingProposals;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A removal is approved only while the bad years that it names still lead to it. */
@Component
class RevocationObstacle implements ApprovalObstacle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Histories histories;
    private final EndingProposals endings;

    RevocationObstacle(Histories histories, EndingProposals endings) {
        this.histories = histories;
        this.endings = endings;
    }

    @Override
    public List<Violation> of(Viewer viewer, Approval approval) {
        if (!approval.kind().equals(EndingKinds.REMOVAL)) {
            return List.of();
        }
        List<Violation> waiting = endings.hold(viewer, approval).violations();
        if (!waiting.isEmpty()) {
            return waiting;
        }
        Optional<Verdict> verdict =
                histories.of(viewer, EndingKinds.cluster(approval)).flatMap(ClusterHistory::verdict);
        String years = JSON.readTree(approval.facts()).get(Revocations.YEARS).asString();
        boolean stands = verdict.filter(now -> now.kind() == Verdict.Kind.REMOVE)
                .filter(now -> Revocations.years(now).equals(years))
                .isPresent();
        return stands ? List.of() : List.of(Violation.of("evaluation.revocation.void"));
    }
}
