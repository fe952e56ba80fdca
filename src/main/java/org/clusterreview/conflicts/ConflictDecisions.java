package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided about a finding: by one person whether it is a conflict, by two whether it is lifted. */
@Service
@Transactional
public class ConflictDecisions {

    /** Kind of an approval by which an expert reviews an application in spite of a tie. */
    public static final String WAIVER = "conflict-waiver";

    /** Kind of an approval by which an expert sits on a panel and takes no part in one application. */
    public static final String RECUSAL = "conflict-recusal";

    private final ConflictRepository findings;
    private final Applications applications;
    private final ExpertPool pool;
    private final Approvals approvals;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConflictDecisions(
            ConflictRepository findings,
            Applications applications,
            ExpertPool pool,
            Approvals approvals,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.findings = findings;
        this.applications = applications;
        this.pool = pool;
        this.approvals = approvals;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** A person has looked and says: it is a conflict. Refused without a reason. */
    @ForStaff
    public Outcome<ConflictFinding> confirm(Viewer viewer, FindingId id, long seenVersion, String reason) {
        return decide(viewer, id, seenVersion, Status.CONFIRMED, reason);
    }

    /**
     * A person has looked and says: it is none. Remembered until the facts change. Refused without a reason, and for a tie
     * that is certain.
     */
    @ForStaff
    public Outcome<ConflictFinding> dismiss(Viewer viewer, FindingId id, long seenVersion, String reason) {
        return decide(viewer, id, seenVersion, Status.DISMISSED, reason);
    }

    /**
     * Asks a second person to let the expert review the application in spite of the tie. Refused without a document, and
     * where the rule forbids it altogether.
     *
     * @param document a stored file that supports it
     * @param until last day on which it is lifted, if it is to end
     */
    @ForStaff
    public Outcome<Approval> proposeWaiver(
            Viewer viewer, FindingId id, String reason, Optional<UUID> document, Optional<LocalDate> until) {
        ConflictEntity finding = visible(viewer, id);
        if (finding != null && finding.toValue(today()).blocksSeat()) {
            if (!finding.toValue(today()).canBeWaived()) {
                return Outcome.refused(Violation.of("conflict.forbidden"));
            }
            if (document.isEmpty()) {
                return Outcome.refused(Violation.at("document", "conflict.document.missing"));
            }
        }
        return propose(viewer, finding, WAIVER, reason, document, until);
    }

    /** Asks a second person to let the expert sit on the panel without any part in the application. */
    @ForStaff
    public Outcome<Approval> proposeRecusal(
            Viewer viewer, FindingId id, String reason, Optional<UUID> document, Optional<LocalDate> until) {
        return propose(viewer, visible(viewer, id), RECUSAL, reason, document, until);
    }

    /** Whether a waiver or a recusal has been asked for and waits for its decision. */
    @ForInsiders
    @Transactional(readOnly = true)
    public boolean isProposed(Viewer viewer, FindingId id) {
        ConflictEntity finding = visible(viewer, id);
        return finding != null
                && Stream.of(WAIVER, RECUSAL)
                        .flatMap(kind -> approvals.ofSubject(viewer, kind, subject(id, finding.application())).stream())
                        .anyMatch(approval -> approval.decision().isEmpty());
    }

    private static String subject(FindingId finding, UUID application) {
        return finding + "/" + application;
    }

    private Outcome<Approval> propose(
            Viewer viewer,
            @Nullable ConflictEntity finding,
            String kind,
            String reason,
            Optional<UUID> document,
            Optional<LocalDate> until) {
        if (finding == null) {
            return Outcome.refused(Violation.of("conflict.unknown"));
        }
        ConflictFinding value = finding.toValue(today());
        if (!value.blocksSeat()) {
            return Outcome.refused(Violation.of("conflict.lifted"));
        }
        String expert = pool.find(viewer, new ExpertId(finding.expert()))
                .map(Expert::name)
                .orElse("");
        String application = applications
                .nameOf(viewer, new ApplicationId(finding.application()))
                .orElse("");
        return approvals.propose(
                viewer,
                new Proposal(
                        kind,
                        subject(value.id(), finding.application()),
                        Optional.of(finding.round()),
                        expert + " · " + application,
                        Map.of(
                                "expert", expert,
                                "application", application,
                                "rule", value.ruleName().zh()),
                        reason,
                        document,
                        until));
    }

    private Outcome<ConflictFinding> decide(
            Viewer viewer, FindingId id, long seenVersion, Status status, String reason) {
        ConflictEntity finding = visible(viewer, id);
        if (finding == null) {
            return Outcome.refused(Violation.of("conflict.unknown"));
        }
        if (!finding.isAt(seenVersion)) {
            return Outcome.refused(Violation.of("conflict.changed"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "conflict.reason.missing"));
        }
        if (status == Status.DISMISSED && finding.isCertain()) {
            return Outcome.refused(Violation.of("conflict.certain"));
        }
        finding.decide(status, reason, viewer.actor(), clock.instant());
        findings.flush();
        events.publishEvent(new ConflictEvents.ConflictDecided(
                finding.round(),
                finding.track(),
                finding.id(),
                finding.expert(),
                finding.application(),
                status,
                reason));
        return Outcome.done(finding.toValue(today()));
    }

    private @Nullable ConflictEntity visible(Viewer viewer, FindingId id) {
        Hidden hidden = visibility.of(viewer);
        return findings.findById(id.value())
                .filter(finding -> !hidden.hides(finding.application()))
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ConflictVisibility.CHINA);
    }
}
