package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cancels a standing in the transaction in which the second person approves it. */
@Component
class CancellationListener {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ClusterRecords records;

    CancellationListener(ClusterRecords records) {
        this.records = records;
    }

    /** While a proposal is pending nothing else ends the cluster, so that it still is the one that was meant. */
    @EventListener
    void on(ApprovalEvents.ApprovalDecided event) {
        Approval approval = event.approval();
        if (!approval.kind().equals(Cancellations.KIND) || event.decision().verdict() != Approval.Verdict.APPROVED) {
            return;
        }
        JsonNode facts = JSON.readTree(approval.facts());
        Ending ending = new Ending(
                Ending.Kind.CANCELLED,
                LocalDate.parse(facts.get(Cancellations.ON).asString()),
                facts.get(Cancellations.ARTICLE).asString(),
                approval.reason(),
                facts.get(Cancellations.DOCUMENT).asString(),
                Optional.of(
                        LocalDate.parse(facts.get(Cancellations.BARRED_UNTIL).asString())));
        records.end(
                        new ClusterId(UUID.fromString(approval.subject())),
                        ending,
                        Optional.of(approval.id()),
                        event.decision().by().toString())
                .orThrow();
    }
}
