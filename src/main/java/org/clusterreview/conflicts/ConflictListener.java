package org.clusterreview.conflicts;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.applications.ApplicationEvents;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.experts.ExpertEvents;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.organisations.OrganisationEvents;
import org.clusterreview.rounds.RoundEvents;
import org.clusterreview.rounds.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the findings up with what changes elsewhere, in the transaction that changes it. */
@Component
class ConflictListener {

    private final ConflictCheck check;
    private final CheckSpread spread;
    private final ConflictRepository findings;
    private final RequestRepository requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConflictListener(
            ConflictCheck check,
            CheckSpread spread,
            ConflictRepository findings,
            RequestRepository requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.spread = spread;
        this.findings = findings;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationEvents.ApplicationsImported event) {
        check.run(event.track());
    }

    @EventListener
    void on(ExpertEvents.TiesChanged event) {
        spread.experts(event.experts().stream().map(ExpertId::new).toList());
    }

    @EventListener
    void on(OrganisationEvents.NamesChanged event) {
        spread.organisations(event.organisations());
    }

    @EventListener
    void on(OrganisationEvents.QuestionsOpened event) {
        spread.organisations(event.organisations());
    }

    @EventListener
    void on(OrganisationEvents.QuestionDecided event) {
        spread.organisations(Set.of(event.newer(), event.older()));
    }

    @EventListener
    void on(OrganisationEvents.ParentSet event) {
        spread.organisations(Set.of(event.organisation()));
    }

    @EventListener
    void on(OrganisationEvents.KindCorrected event) {
        spread.kind(event.organisation());
    }

    @EventListener
    void on(RequestEvents.RequestMatched event) {
        request(event.request());
    }

    @EventListener
    void on(RequestEvents.RequestDecided event) {
        request(event.request());
    }

    /** Requests are matched and decided before the results alone, so that no result is touched. */
    private void request(RequestId id) {
        requests.findById(id.value()).ifPresent(request -> check.run(request.track()));
    }

    /** Before score sheets are opened, which follow the findings. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(RoundEvents.StageChanged event) {
        if (event.to() == Stage.PANELS || event.to() == Stage.SCORING) {
            check.run(event.track());
        }
    }

    @EventListener
    void on(ApprovalEvents.ApprovalDecided event) {
        Approval approval = event.approval();
        Optional<Status> lifted = statusOf(approval.kind());
        if (lifted.isEmpty() || event.decision().verdict() != Approval.Verdict.APPROVED) {
            return;
        }
        ConflictEntity finding = findings.findById(
                        UUID.fromString(approval.subject().split("/", -1)[0]))
                .orElseThrow();
        finding.lift(lifted.get(), approval, event.decision().by().toString(), clock.instant());
        findings.flush();
        events.publishEvent(new ConflictEvents.ConflictDecided(
                finding.round(),
                finding.track(),
                finding.id(),
                finding.expert(),
                finding.application(),
                lifted.get(),
                approval.reason()));
    }

    private static Optional<Status> statusOf(String approvalKind) {
        return switch (approvalKind) {
            case ConflictDecisions.WAIVER -> Optional.of(Status.WAIVED);
            case ConflictDecisions.RECUSAL -> Optional.of(Status.RECUSED);
            default -> Optional.empty();
        };
    }
}
