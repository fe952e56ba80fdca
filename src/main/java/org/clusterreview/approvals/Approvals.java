package org.clusterreview.approvals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.ForDeciders;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that need two people. An approval about an application that is hidden from a viewer does not exist for him or her. */
@Service
@Transactional
public class Approvals {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ApprovalRepository approvals;
    private final Visibility visibility;
    private final ApprovalReach reach;
    private final ObjectProvider<ApprovalObstacle> obstacles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            ApprovalRepository approvals,
            Visibility visibility,
            ApprovalReach reach,
            ObjectProvider<ApprovalObstacle> obstacles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reach = reach;
        this.obstacles = obstacles;
        this.approvals = approvals;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a decision; refused without a reason, past its own expiry, or while the same question is pending. */
    @ForStaff
    public Outcome<Approval> propose(Viewer viewer, Proposal proposal) {
        AccountId proposer = personOf(viewer);
        List<Violation> violations = faultsOf(proposal);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        Approval approval =
                approvals.save(new ApprovalEntity(proposal, proposer, now())).toValue();
        events.publishEvent(new ApprovalEvents.ApprovalProposed(approval));
        return Outcome.done(approval);
    }

    /**
     * Decides; refused to the proposer, without a reason, a second time, or when an approval would be expired already or what
     * it rests on no longer holds.
     */
    @ForDeciders
    public Outcome<Approval> decide(Viewer viewer, UUID id, Approval.Verdict verdict, String reason) {
        AccountId decider = personOf(viewer);
        Hidden hidden = visibility.of(viewer);
        Optional<ApprovalEntity> found = approvals.lock(id).filter(entity -> reach.isVisible(entity.toValue(), hidden));
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("approval.unknown"));
        }
        List<Violation> violations = faultsOf(found.get().toValue(), decider, verdict, reason);
        if (violations.isEmpty() && verdict == Approval.Verdict.APPROVED) {
            violations = obstacles(viewer, found.get().toValue());
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        found.get().decide(verdict, decider, now(), reason);
        Approval approval = found.get().toValue();
        events.publishEvent(
                new ApprovalEvents.ApprovalDecided(approval, approval.decision().orElseThrow(), viewer));
        return Outcome.done(approval);
    }

    /** The approval that lets a subject pass today: approved and not expired; the latest if there are several. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Approval> effective(Viewer viewer, String kind, String subject) {
        LocalDate today = today();
        return ofSubject(viewer, kind, subject).stream()
                .filter(approval -> approval.holdsOn(today))
                .findFirst();
    }

    /** Everything ever asked about a subject, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Approval> ofSubject(Viewer viewer, String kind, String subject) {
        return visible(viewer, approvals.findByKindAndSubjectOrderByProposedAtDesc(kind, subject));
    }

    /** What waits for a decision, the oldest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Approval> pending(Viewer viewer) {
        return visible(viewer, approvals.findByDecisionIsNullOrderByProposedAt());
    }

    /** That something waits, without what it says. */
    public record Waiting(UUID id, String kind, String subject) {}

    /** What waits of some kinds, for a feature that holds still until it is decided. */
    @WithoutViewer("that a thing is not to be changed meanwhile holds for whoever may not see why, too")
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Collection<String> kinds) {
        return approvals.findByDecisionIsNullAndKindIn(kinds).stream()
                .map(ApprovalEntity::toValue)
                .map(approval -> new Waiting(approval.id(), approval.kind(), approval.subject()))
                .toList();
    }

    /** What was decided, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Approval> decided(Viewer viewer, int limit) {
        for (int asked = limit; ; asked *= 2) {
            List<ApprovalEntity> found = approvals.findByDecisionIsNotNullOrderByDecidedAtDesc(Limit.of(asked));
            List<Approval> seen = visible(viewer, found);
            if (seen.size() >= limit || found.size() < asked) {
                return seen.stream().limit(limit).toList();
            }
        }
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Approval> find(Viewer viewer, UUID id) {
        return visible(viewer, approvals.findById(id).stream().toList()).stream()
                .findFirst();
    }

    private List<Violation> faultsOf(Proposal proposal) {
        List<Violation> violations = reasonFaults(proposal.reason());
        if (proposal.expiresOn().filter(today()::isAfter).isPresent()) {
            violations.add(Violation.at("expiresOn", "approval.expired"));
        }
        boolean pending =
                approvals.findByKindAndSubjectOrderByProposedAtDesc(proposal.kind(), proposal.subject()).stream()
                        .anyMatch(entity -> entity.toValue().isPending());
        if (pending) {
            violations.add(Violation.at("subject", "approval.pending"));
        }
        return violations;
    }

    private List<Violation> faultsOf(Approval approval, AccountId decider, Approval.Verdict verdict, String reason) {
        List<Violation> violations = reasonFaults(reason);
        if (!approval.isPending()) {
            violations.add(Violation.of("approval.decided"));
        }
        if (approval.proposedBy().equals(decider)) {
            violations.add(Violation.of("approval.own"));
        }
        if (verdict == Approval.Verdict.APPROVED && approval.isExpiredOn(today())) {
            violations.add(Violation.of("approval.expired"));
        }
        return violations;
    }

    private List<Violation> obstacles(Viewer viewer, Approval approval) {
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.of(viewer, approval).stream())
                .toList();
    }

    private static List<Violation> reasonFaults(String reason) {
        List<Violation> violations = new ArrayList<>();
        if (reason.isBlank()) {
            violations.add(Violation.at("reason", "approval.reason.missing"));
        } else if (reason.length() > Proposal.REASON_LENGTH) {
            violations.add(Violation.at("reason", "approval.reason.long", Proposal.REASON_LENGTH));
        }
        return violations;
    }

    private List<Approval> visible(Viewer viewer, List<ApprovalEntity> entities) {
        Hidden hidden = visibility.of(viewer);
        return entities.stream()
                .map(ApprovalEntity::toValue)
                .filter(approval -> reach.isVisible(approval, hidden))
                .toList();
    }

    private static AccountId personOf(Viewer viewer) {
        return viewer.account().orElseThrow(() -> new IllegalStateException("only a person proposes and decides"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
