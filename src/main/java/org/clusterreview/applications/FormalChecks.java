package org.clusterreview.applications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.VisibleApplications.Held;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The formal check (形式审查): what figures show, what people find, and what they decide. Nothing is rejected by itself.
 */
@Service
@Transactional
public class FormalChecks {

    /** Kind of an approval by which an application passes although a condition is not met. */
    public static final String EXCEPTION = "formal-exception";

    /** The longest reason or evidence. */
    public static final int TEXT_LENGTH = 2_000;

    private final VisibleApplications applications;
    private final FormalReports reports;
    private final FormalFindings findings;
    private final FormalDecisions decisions;
    private final Tracks tracks;
    private final Approvals approvals;
    private final Clock clock;

    FormalChecks(
            VisibleApplications applications,
            FormalReports reports,
            FormalFindings findings,
            FormalDecisions decisions,
            Tracks tracks,
            Approvals approvals,
            Clock clock) {
        this.applications = applications;
        this.reports = reports;
        this.findings = findings;
        this.decisions = decisions;
        this.tracks = tracks;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** A line for every rule of the policy, with figures, findings and exceptions as they are; empty if hidden. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Report> report(Viewer viewer, ApplicationId id) {
        return shown(viewer, id).map(Shown::report);
    }

    /** The report with what a decision on it is to give back. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Shown> shown(Viewer viewer, ApplicationId id) {
        return applications
                .find(viewer, id)
                .map(ApplicationEntity::toValue)
                .map(application -> reports.shown(viewer, track(viewer, application), application));
    }

    /** Records what was found for a manual condition in the application as it is now. */
    @ForStaff
    public Outcome<Finding> record(
            Viewer viewer, ApplicationId id, String rule, Finding.Verdict verdict, String evidence) {
        return applications
                .find(viewer, id)
                .map(entity -> record(viewer, id, entity.toValue().revision(), rule, verdict, evidence))
                .orElseGet(FormalChecks::unknown);
    }

    /**
     * Records what was found for a manual condition; an earlier finding is superseded.
     *
     * @param seenRevision the one that was looked at
     */
    @ForStaff
    public Outcome<Finding> record(
            Viewer viewer, ApplicationId id, int seenRevision, String rule, Finding.Verdict verdict, String evidence) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isEmpty()) {
            return unknown();
        }
        Track track = found.get().track();
        Application application = found.get().application();
        List<Violation> faults = faultsOf(track, evidence);
        if (application.revision() != seenRevision) {
            faults.add(Violation.of("formal.revision.changed", seenRevision, application.revision()));
        }
        if (!findings.isManual(viewer, track, rule)) {
            faults.add(Violation.at("rule", "formal.not-manual"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Finding finding = findings.record(viewer, application, rule, verdict, evidence);
        decisions.reopenIfChanged(viewer, track, found.get().entity());
        return Outcome.done(finding);
    }

    /** The same as {@link #recordAll(Viewer, Map, String)}, for the applications as they are now. */
    @ForStaff
    public Outcome<Integer> recordAll(Viewer viewer, Collection<ApplicationId> ids, String evidence) {
        Map<ApplicationId, Integer> present = new LinkedHashMap<>();
        ids.forEach(id -> present.put(
                id,
                applications
                        .find(viewer, id)
                        .map(entity -> entity.toValue().revision())
                        .orElse(0)));
        return recordAll(viewer, present, evidence);
    }

    /**
     * Records for several applications of a track that every manual condition still open is met; one entry in the audit
     * trail.
     *
     * @param seen the revisions that were looked at
     */
    @ForStaff
    public Outcome<Integer> recordAll(Viewer viewer, Map<ApplicationId, Integer> seen, String evidence) {
        List<Held> wanted = new ArrayList<>();
        for (ApplicationId id : seen.keySet()) {
            applications.hold(viewer, id).ifPresent(wanted::add);
        }
        if (wanted.isEmpty() || wanted.size() < seen.size()) {
            return unknown();
        }
        Track track = wanted.getFirst().track();
        if (wanted.stream().anyMatch(held -> !held.track().id().equals(track.id()))) {
            return Outcome.refused(Violation.of("formal.one-track"));
        }
        List<Violation> faults = faultsOf(track, evidence);
        wanted.stream()
                .map(Held::application)
                .filter(application -> !Objects.equals(seen.get(application.id()), application.revision()))
                .forEach(application -> faults.add(Violation.of("formal.revision.changed.of", application.name())));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        int recorded = findings.recordAll(
                viewer, track, wanted.stream().map(Held::application).toList(), evidence);
        wanted.forEach(held -> decisions.reopenIfChanged(viewer, track, held.entity()));
        return Outcome.done(recorded);
    }

    /** Asks a second person to let an application pass although a hard condition is not met. */
    @ForStaff
    public Outcome<Approval> proposeException(Viewer viewer, ApplicationId id, String rule, String reason) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isEmpty()) {
            return unknown();
        }
        Track track = found.get().track();
        Application application = found.get().application();
        Optional<Line> line = reports.whole(viewer, track, application).lines().stream()
                .filter(one -> one.rule().id().equals(rule) && one.blocks())
                .findFirst();
        List<Violation> faults = faultsOf(track, reason);
        if (line.isEmpty()) {
            faults.add(Violation.at("rule", "formal.exception.needless"));
        }
        return faults.isEmpty()
                ? approvals.propose(viewer, ExceptionProposal.of(application, line.orElseThrow(), reason))
                : Outcome.refused(faults);
    }

    /** Decides on an application as it is now. */
    @ForStaff
    public Outcome<Application> decide(
            Viewer viewer, ApplicationId id, FormalState state, String reason, Optional<LocalDate> deadline) {
        return shown(viewer, id)
                .map(shown -> decide(viewer, id, shown.seen(), new NewDecision(state, reason, deadline)))
                .orElseGet(FormalChecks::unknown);
    }

    /**
     * Decides; refused without a reason, outside the formal check, if the application, its figures, findings or
     * material have changed since they were seen, and to pass what is blocked or still open. An earlier decision is
     * superseded. Where the policy lets two people decide, the state stays as it is until another person confirms it by
     * {@link FormalConfirmations}.
     */
    @ForStaff
    public Outcome<Application> decide(Viewer viewer, ApplicationId id, Seen seen, NewDecision wanted) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isEmpty()) {
            return unknown();
        }
        Track track = found.get().track();
        Application application = found.get().application();
        List<Violation> faults = faultsOf(track, wanted.reason());
        if (!reports.isAsSeen(viewer, track, application, seen)) {
            faults.add(Violation.of("formal.changed"));
        }
        Report report = reports.whole(viewer, track, application);
        faults.addAll(wanted.faults(report, Times.today(clock)));
        return faults.isEmpty()
                ? Outcome.done(decisions.decide(viewer, track, found.get().entity(), wanted, report))
                : Outcome.refused(faults);
    }

    /**
     * Passes every application of a track that is undecided, not blocked and without open points; where two people
     * decide, proposes it for those of which nothing is proposed yet.
     */
    @ForStaff
    public Outcome<Integer> decideAll(Viewer viewer, TrackId id, String reason) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        List<Violation> faults = faultsOf(track, reason);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        NewDecision pass = new NewDecision(FormalState.PASSED, reason, Optional.empty());
        List<ApplicationEntity> pending = applications.ofTrack(viewer, id).stream()
                .filter(entity -> entity.formalState() == FormalState.PENDING
                        && entity.formalProposed().isEmpty())
                .toList();
        Map<ApplicationId, Report> all = reports.wholeOfTrack(
                viewer, track, pending.stream().map(ApplicationEntity::toValue).toList());
        List<ApplicationEntity> passing = pending.stream()
                .filter(entity -> pass.faults(Objects.requireNonNull(all.get(entity.id())), Times.today(clock))
                        .isEmpty())
                .toList();
        passing.forEach(
                entity -> decisions.decide(viewer, track, entity, pass, Objects.requireNonNull(all.get(entity.id()))));
        return Outcome.done(passing.size());
    }

    private static List<Violation> faultsOf(Track track, String text) {
        List<Violation> faults = new ArrayList<>();
        if (track.stage() != Stage.FORMAL_CHECK) {
            faults.add(Violation.of("formal.stage"));
        }
        faults.addAll(faultsOf(text));
        return faults;
    }

    static List<Violation> faultsOf(String text) {
        return text.isBlank() || text.length() > TEXT_LENGTH
                ? List.of(Violation.at("reason", "formal.reason.missing", TEXT_LENGTH))
                : List.of();
    }

    private Track track(Viewer viewer, Application application) {
        return tracks.find(viewer, application.track()).orElseThrow();
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Violation.of("formal.unknown"));
    }
}
