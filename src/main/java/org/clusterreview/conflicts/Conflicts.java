package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts of interest (回避): what was found, and what was decided about it. */
@Service
@Transactional
public class Conflicts {

    /** Kind of an approval by which an expert reviews an application in spite of a tie. */
    public static final String WAIVER = "conflict-waiver";

    /** Kind of an approval by which an expert sits on a panel and takes no part in one application. */
    public static final String RECUSAL = "conflict-recusal";

    private final ConflictRepository findings;
    private final ConflictCheck check;
    private final Applications applications;
    private final ExpertPool pool;
    private final Approvals approvals;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conflicts(
            ConflictRepository findings,
            ConflictCheck check,
            Applications applications,
            ExpertPool pool,
            Approvals approvals,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.findings = findings;
        this.check = check;
        this.applications = applications;
        this.pool = pool;
        this.approvals = approvals;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** Brings the findings of a track up to date; what was decided stays while its facts hold. */
    @ForStaff
    public List<ConflictFinding> recheck(Viewer viewer, TrackId track) {
        check.run(viewer, track);
        return between(viewer, track);
    }

    /** All findings of a track whose facts hold, by application and expert. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ConflictFinding> between(Viewer viewer, TrackId track) {
        return values(viewer, findings.findByTrackIdAndSupersededAtIsNull(track.value()));
    }

    /**
     * Experts whom a tie to one of the applications keeps from the panel that reviews them. Ties to applications hidden from
     * the viewer count: nobody is seated against the rules because the person who seats sees less.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public Set<ExpertId> barred(Viewer viewer, Collection<ApplicationId> reviewed) {
        return findings
                .findByApplicationIdInAndSupersededAtIsNull(
                        reviewed.stream().map(ApplicationId::value).toList())
                .stream()
                .map(finding -> finding.toValue(today()))
                .filter(ConflictFinding::blocksSeat)
                .map(ConflictFinding::expert)
                .collect(Collectors.toSet());
    }

    /** The findings on one expert and one application. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ConflictFinding> of(Viewer viewer, ExpertId expert, ApplicationId application) {
        return values(
                viewer,
                findings.findByExpertIdAndApplicationIdAndSupersededAtIsNull(expert.value(), application.value()));
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ConflictFinding> find(Viewer viewer, FindingId id) {
        return values(viewer, findings.findById(id.value()).stream().toList()).stream()
                .findFirst();
    }

    /** A person has looked and says: it is a conflict. Refused without a reason. */
    @ForStaff
    public Outcome<ConflictFinding> confirm(Viewer viewer, FindingId id, long seenVersion, String reason) {
        return decide(viewer, id, seenVersion, Status.CONFIRMED, reason);
    }

    /** A person has looked and says: it is none. Refused without a reason, and for a tie that is certain. */
    @ForStaff
    public Outcome<ConflictFinding> dismiss(Viewer viewer, FindingId id, long seenVersion, String reason) {
        return decide(viewer, id, seenVersion, Status.DISMISSED, reason);
    }

    /**
     * Asks a second person to lift a conflict.
     *
     * @param kind {@link #WAIVER} or {@link #RECUSAL}
     * @param until last day on which it is lifted, if it is to end
     */
    @ForStaff
    public Outcome<Approval> propose(
            Viewer viewer, FindingId id, String kind, String reason, Optional<LocalDate> until) {
        ConflictEntity finding = visible(viewer, id);
        if (finding == null) {
            return Outcome.refused(Violation.of("conflict.unknown"));
        }
        if (!finding.toValue(today()).blocksSeat()) {
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
                        id + "/" + finding.application(),
                        Optional.of(finding.round()),
                        expert + " · " + application,
                        Map.of(
                                "expert", expert,
                                "application", application,
                                "rule", finding.toValue(today()).rule()),
                        reason,
                        Optional.empty(),
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
        finding.decide(status, reason, null, viewer.actor(), clock.instant());
        findings.flush();
        events.publishEvent(new ConflictEvents.ConflictDecided(
                finding.round(), finding.id(), finding.expert(), finding.application(), status, reason));
        return Outcome.done(finding.toValue(today()));
    }

    private @Nullable ConflictEntity visible(Viewer viewer, FindingId id) {
        Hidden hidden = visibility.of(viewer);
        return findings.findById(id.value())
                .filter(finding -> !hidden.hides(finding.application()))
                .orElse(null);
    }

    private List<ConflictFinding> values(Viewer viewer, List<ConflictEntity> entities) {
        Hidden hidden = visibility.of(viewer);
        return entities.stream()
                .filter(finding -> !hidden.hides(finding.application()))
                .map(finding -> finding.toValue(today()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ConflictVisibility.CHINA);
    }
}
