package org.clusterreview.conflicts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.clusterreview.applications.ApplicationEvents;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.experts.ExpertEvents;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.organisations.OrganisationEvents;
import org.clusterreview.rounds.RoundEvents;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the findings up with what changes elsewhere, in the transaction that changes it. A track that has its results is not
 * touched by itself: it is marked, and nothing is listed on it until somebody has had it checked again.
 */
@Component
class ConflictListener {

    private final ConflictCheck check;
    private final CheckStore checks;
    private final ConflictRepository findings;
    private final RequestRepository requests;
    private final TrackRegister tracks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConflictListener(
            ConflictCheck check,
            CheckStore checks,
            ConflictRepository findings,
            RequestRepository requests,
            TrackRegister tracks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.checks = checks;
        this.findings = findings;
        this.requests = requests;
        this.tracks = tracks;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationEvents.ApplicationsImported event) {
        check.run(event.track());
    }

    @EventListener
    void on(ExpertEvents.TiesChanged event) {
        List<ExpertId> changed = event.experts().stream().map(ExpertId::new).toList();
        everywhere(track -> check.run(track.id(), changed));
    }

    private void everywhere(Consumer<Track> checked) {
        tracks.before(Stage.PUBLIC_NOTICE).forEach(track -> {
            if (track.stage().isBefore(Stage.RESULTS)) {
                checked.accept(track);
            } else {
                checks.outdated(track.id());
            }
        });
    }

    @EventListener
    void on(OrganisationEvents.NamesChanged event) {
        organisations();
    }

    @EventListener
    void on(OrganisationEvents.QuestionDecided event) {
        organisations();
    }

    @EventListener
    void on(OrganisationEvents.ParentSet event) {
        organisations();
    }

    @EventListener
    void on(OrganisationEvents.KindCorrected event) {
        organisations();
    }

    private void organisations() {
        everywhere(track -> check.run(track.id()));
    }

    @EventListener
    void on(RequestEvents.RequestMatched event) {
        request(event.request());
    }

    @EventListener
    void on(RequestEvents.RequestDecided event) {
        request(event.request());
    }

    /** Requests are decided before the results, so that no result is touched. */
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
