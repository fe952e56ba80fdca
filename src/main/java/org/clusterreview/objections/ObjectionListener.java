package org.clusterreview.objections;

import java.time.Clock;
import java.time.LocalDate;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.clusterreview.objections.Objection.Verdict;
import org.clusterreview.recognition.ListCorrections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the decision on an objection on it in the transaction in which the second person decides. */
@Component
class ObjectionListener {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectionRepository objections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectionListener(ObjectionRepository objections, ApplicationEventPublisher events, Clock clock) {
        this.objections = objections;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ApprovalEvents.ApprovalDecided event) {
        Approval approval = event.approval();
        if (!approval.kind().equals(ListCorrections.KIND)) {
            return;
        }
        ObjectionId id = ObjectionId.of(approval.subject().split("/", -1)[1]);
        ObjectionEntity objection = objections.findById(id.value()).orElseThrow();
        if (event.decision().verdict() == Approval.Verdict.APPROVED) {
            Verdict verdict = Verdict.valueOf(
                    JSON.readTree(approval.facts()).get(ListCorrections.VERDICT).asString());
            objection.decide(verdict, approval.reason(), LocalDate.ofInstant(clock.instant(), Objections.CHINA));
            events.publishEvent(new ObjectionEvents.ObjectionDecided(
                    Objections.about(objection), verdict, approval.id(), approval.reason()));
        } else {
            objection.reopen();
        }
        objections.saveAndFlush(objection);
    }
}
