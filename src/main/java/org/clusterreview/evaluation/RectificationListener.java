package org.clusterreview.evaluation;

import java.util.UUID;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps whether a report was accepted, in the transaction in which the second person decides. */
@Component
class RectificationListener {

    private final EvaluationStore results;
    private final RectificationStore store;
    private final ApplicationEventPublisher events;

    RectificationListener(EvaluationStore results, RectificationStore store, ApplicationEventPublisher events) {
        this.results = results;
        this.store = store;
        this.events = events;
    }

    @EventListener
    void on(ApprovalEvents.ApprovalDecided event) {
        Approval approval = event.approval();
        if (!approval.kind().equals(Rectifications.KIND)) {
            return;
        }
        EvaluationResult result = results.find(
                        UUID.fromString(approval.subject().split("/", -1)[0]))
                .orElseThrow();
        boolean accepted = event.decision().verdict() == Approval.Verdict.APPROVED;
        UUID report = store.decide(
                approval.id(),
                accepted,
                event.decision().reason(),
                event.viewer().actor());
        events.publishEvent(new EvaluationEvents.RectificationDecided(
                result.round().value(),
                result.application().value(),
                result.id(),
                report,
                accepted,
                event.decision().reason()));
    }
}
