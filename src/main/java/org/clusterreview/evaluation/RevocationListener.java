package org.clusterreview.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.clusterreview.registry.Ending;
import org.clusterreview.registry.EndingKinds;
import org.clusterreview.registry.Registry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a recognition back in the transaction in which the second person approves it. */
@Component
class RevocationListener {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Registry registry;

    RevocationListener(Registry registry) {
        this.registry = registry;
    }

    /** {@link RevocationObstacle} has held the cluster and looked at it before the decision was taken. */
    @EventListener
    void on(ApprovalEvents.ApprovalDecided event) {
        Approval approval = event.approval();
        if (!approval.kind().equals(EndingKinds.REMOVAL) || event.decision().verdict() != Approval.Verdict.APPROVED) {
            return;
        }
        registry.end(event.viewer(), EndingKinds.cluster(approval), ending(approval))
                .orThrow();
    }

    private static Ending ending(Approval approval) {
        JsonNode facts = JSON.readTree(approval.facts());
        return new Ending(
                Ending.Kind.REVOKED,
                LocalDate.parse(facts.get("revoked-on").asString()),
                facts.get("article").asString(),
                approval.reason(),
                facts.get("revocation-document").asString(),
                Optional.of(facts.get("revocation-ban").asString())
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse));
    }
}
