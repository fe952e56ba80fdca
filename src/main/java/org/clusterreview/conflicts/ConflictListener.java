package org.clusterreview.conflicts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationEvents;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.experts.ExpertEvents;
import org.clusterreview.rounds.RoundEvents;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the findings up with what changes elsewhere, in the transaction that changes it. */
@Component
class ConflictListener {

    private final ConflictCheck check;
    private final ConflictRepository findings;
    private final Rounds rounds;
    private final CurrentViewer current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConflictListener(
            ConflictCheck check,
            ConflictRepository findings,
            Rounds rounds,
            CurrentViewer current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.findings = findings;
        this.rounds = rounds;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationEvents.ApplicationsImported event) {
        insider().ifPresent(viewer -> check.run(viewer, event.track()));
    }

    /** Rounds before their results: a result is not reopened by a new employer. */
    @EventListener
    void on(ExpertEvents.ExpertsTakenIn event) {
        insider()
                .ifPresent(viewer -> rounds.all(viewer).stream()
                        .flatMap(round -> round.tracks().stream())
                        .filter(track -> track.stage().isBefore(Stage.RESULTS))
                        .map(Track::id)
                        .forEach(track -> check.run(viewer, track)));
    }

    /** Before score sheets are opened, which follow the findings. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(RoundEvents.StageChanged event) {
        if (event.to() == Stage.PANELS || event.to() == Stage.SCORING) {
            insider().ifPresent(viewer -> check.run(viewer, event.track()));
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
        finding.decide(
                lifted.get(),
                approval.reason(),
                approval.expiresOn().orElse(null),
                event.decision().by().toString(),
                clock.instant());
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
            case Conflicts.WAIVER -> Optional.of(Status.WAIVED);
            case Conflicts.RECUSAL -> Optional.of(Status.RECUSED);
            default -> Optional.empty();
        };
    }

    /** The program's own work, such as seeding, asks for a check by itself. */
    private Optional<Viewer> insider() {
        return current.find().filter(viewer -> viewer.hasAny("ORGANISER", "STAFF"));
    }
}
