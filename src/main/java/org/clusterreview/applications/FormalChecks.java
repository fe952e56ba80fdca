package org.clusterreview.applications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.formalcheck.FormalCheck;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.Condition;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The formal check (形式审查): what figures show, what people find, and what they decide. Nothing is rejected by itself. */
@Service
@Transactional
public class FormalChecks {

    /** Kind of an approval by which an application passes although a condition is not met. */
    public static final String EXCEPTION = "formal-exception";

    private static final int TEXT_LENGTH = 2_000;

    private final ApplicationRepository applications;
    private final FormalStore store;
    private final FormalFacts facts;
    private final Policies policies;
    private final Tracks tracks;
    private final Approvals approvals;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FormalChecks(
            ApplicationRepository applications,
            FormalStore store,
            FormalFacts facts,
            Policies policies,
            Tracks tracks,
            Approvals approvals,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.facts = facts;
        this.policies = policies;
        this.tracks = tracks;
        this.approvals = approvals;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** A line for every rule of the policy, with figures, findings and exceptions as they are; empty if hidden. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Report> report(Viewer viewer, ApplicationId id) {
        return visible(viewer, id).map(entity -> report(viewer, entity.toValue()));
    }

    /** What was found for manual conditions; none of an application that is hidden from the viewer. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Finding> findings(Viewer viewer, ApplicationId id) {
        return visible(viewer, id).map(entity -> store.findings(id)).orElse(List.of());
    }

    /** The decision in force, if there is one. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Decision> decision(Viewer viewer, ApplicationId id) {
        return visible(viewer, id).flatMap(entity -> store.decision(id));
    }

    /** Whether a rule of a track's policy is found out by looking, not by counting. */
    @ForInsiders
    @Transactional(readOnly = true)
    public boolean isManual(Viewer viewer, TrackId track, String rule) {
        return manualRules(viewer, track).contains(rule);
    }

    /** Records what was found for a manual condition; an earlier finding is superseded. */
    @ForStaff
    public Outcome<Finding> record(
            Viewer viewer, ApplicationId id, String rule, Finding.Verdict verdict, String evidence) {
        Optional<ApplicationEntity> entity = visible(viewer, id);
        List<Violation> faults = entity.map(found -> faultsOf(viewer, found.toValue(), evidence))
                .orElseGet(() -> List.of(Violation.of("formal.unknown")));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Application application = entity.orElseThrow().toValue();
        if (!manualRules(viewer, application.track()).contains(rule)) {
            return Outcome.refused(Violation.at("rule", "formal.not-manual"));
        }
        Finding finding = found(viewer, application, rule, verdict, evidence);
        events.publishEvent(new ApplicationEvents.FindingRecorded(
                application.round(), application.id(), rule, verdict, finding.evidence()));
        return Outcome.done(finding);
    }

    /** Records for several applications that every manual condition still open is met; one entry in the audit trail. */
    @ForStaff
    public Outcome<Integer> recordAll(Viewer viewer, Collection<ApplicationId> ids, String evidence) {
        List<Application> wanted = new ArrayList<>();
        for (ApplicationId id : ids) {
            Optional<Application> application = visible(viewer, id).map(ApplicationEntity::toValue);
            if (application.isEmpty()) {
                return Outcome.refused(Violation.of("formal.unknown"));
            }
            List<Violation> faults = faultsOf(viewer, application.get(), evidence);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            wanted.add(application.get());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Application application : wanted) {
            for (String rule : openManualRules(viewer, application)) {
                found(viewer, application, rule, Finding.Verdict.MET, evidence);
                rows.add(Map.of("application", application.id().value(), "rule", rule));
            }
        }
        if (!rows.isEmpty()) {
            Application first = wanted.getFirst();
            events.publishEvent(new ApplicationEvents.FindingsRecorded(
                    first.round(), first.track(), rows.size(), evidence.strip(), Sha256.ofCanonical(rows)));
        }
        return Outcome.done(rows.size());
    }

    /** Asks a second person to let an application pass although a hard condition is not met. */
    @ForStaff
    public Outcome<Approval> proposeException(Viewer viewer, ApplicationId id, String rule, String reason) {
        Optional<ApplicationEntity> entity = visible(viewer, id);
        if (entity.isEmpty()) {
            return Outcome.refused(Violation.of("formal.unknown"));
        }
        Application application = entity.get().toValue();
        if (!report(viewer, application).blockedBy().contains(rule)) {
            return Outcome.refused(Violation.at("rule", "formal.exception.needless"));
        }
        return approvals.propose(
                viewer,
                Proposal.of(
                        EXCEPTION,
                        subject(application, rule),
                        application.round().value(),
                        application.name(),
                        Map.of("application", application.name(), "rule", rule),
                        reason));
    }

    /**
     * Decides; refused without a reason, outside the formal check, and to pass what is blocked or still open. An earlier
     * decision is superseded.
     */
    @ForStaff
    public Outcome<Application> decide(
            Viewer viewer, ApplicationId id, FormalState state, String reason, Optional<LocalDate> deadline) {
        Optional<ApplicationEntity> entity = visible(viewer, id);
        if (entity.isEmpty()) {
            return Outcome.refused(Violation.of("formal.unknown"));
        }
        Application application = entity.get().toValue();
        List<Violation> faults = new ArrayList<>(faultsOf(viewer, application, reason));
        Report report = report(viewer, application);
        if (state == FormalState.PASSED) {
            report.blockedBy().forEach(rule -> faults.add(Violation.at(rule, "formal.blocked", rule)));
            report.open().forEach(rule -> faults.add(Violation.at(rule, "formal.open", rule)));
        }
        return faults.isEmpty()
                ? Outcome.done(decided(viewer, entity.get(), state, reason.strip(), deadline, report))
                : Outcome.refused(faults);
    }

    /** Passes every application of a track that is undecided, not blocked and without open points. */
    @ForStaff
    public Outcome<Integer> decideAll(Viewer viewer, TrackId track, String reason) {
        int passed = 0;
        for (ApplicationEntity entity : applications.findByTrackIdOrderByNumber(track.value())) {
            if (entity.formalState() == FormalState.PENDING
                    && decide(viewer, entity.id(), FormalState.PASSED, reason, Optional.empty())
                            .isDone()) {
                passed++;
            }
        }
        return Outcome.done(passed);
    }

    private Application decided(
            Viewer viewer,
            ApplicationEntity entity,
            FormalState state,
            String reason,
            Optional<LocalDate> deadline,
            Report report) {
        Application application = entity.toValue();
        OffsetDateTime now = Times.now(clock);
        String basis = CanonicalJson.of(basis(report));
        store.add(
                application.id(),
                new Decision(state, reason, deadline, application.revision(), now.toInstant(), viewer.actor()),
                basis,
                now);
        entity.decide(state, deadline.orElse(null));
        applications.flush();
        events.publishEvent(new ApplicationEvents.FormalDecisionMade(
                application.round(), application.id(), state, reason, deadline, Sha256.of(basis)));
        return entity.toValue();
    }

    /** The report as it is kept: rule, how it stands, and the figure that was measured. */
    private static List<Map<String, Object>> basis(Report report) {
        return report.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "rule", line.rule().id(),
                        "severity", line.rule().severity(),
                        "state", line.state().getClass().getSimpleName(),
                        "measured",
                                line.measured()
                                        .map(measured -> measured.shown().toPlainString())
                                        .orElse("")))
                .toList();
    }

    private Finding found(
            Viewer viewer, Application application, String rule, Finding.Verdict verdict, String evidence) {
        OffsetDateTime now = Times.now(clock);
        Finding finding =
                new Finding(rule, verdict, evidence.strip(), application.revision(), now.toInstant(), viewer.actor());
        store.add(application.id(), finding, now);
        return finding;
    }

    private Report report(Viewer viewer, Application application) {
        Track track = tracks.find(viewer, application.track()).orElseThrow();
        Map<String, org.clusterreview.applications.formalcheck.Finding> findings =
                store.findings(application.id()).stream()
                        .collect(Collectors.toMap(
                                Finding::rule,
                                finding -> org.clusterreview.applications.formalcheck.Finding.valueOf(
                                        finding.verdict().name())));
        FormalCheck check = new FormalCheck(policies.of(viewer, track.id()));
        Report plain = check.check(facts.of(viewer, track, application), findings, Set.of());
        Set<String> excepted = plain.blockedBy().stream()
                .filter(rule -> approvals
                        .effective(viewer, EXCEPTION, subject(application, rule))
                        .isPresent())
                .collect(Collectors.toSet());
        return excepted.isEmpty() ? plain : check.check(facts.of(viewer, track, application), findings, excepted);
    }

    private List<String> openManualRules(Viewer viewer, Application application) {
        return report(viewer, application).lines().stream()
                .filter(line -> line.state() instanceof State.AwaitingFinding)
                .map(Line::rule)
                .map(rule -> rule.id())
                .toList();
    }

    private Set<String> manualRules(Viewer viewer, TrackId track) {
        Policy policy = policies.of(viewer, track);
        Set<String> rules = policy.conditions().stream()
                .filter(condition -> condition.check() instanceof Condition.Manual)
                .map(condition -> condition.rule().id())
                .collect(Collectors.toSet());
        policy.recommendation().ifPresent(rule -> rules.add(rule.rule().id()));
        return rules;
    }

    private List<Violation> faultsOf(Viewer viewer, Application application, String text) {
        List<Violation> faults = new ArrayList<>();
        if (tracks.find(viewer, application.track()).orElseThrow().stage() != Stage.FORMAL_CHECK) {
            faults.add(Violation.of("formal.stage"));
        }
        if (text.isBlank() || text.length() > TEXT_LENGTH) {
            faults.add(Violation.at("reason", "formal.reason.missing", TEXT_LENGTH));
        }
        return faults;
    }

    private Optional<ApplicationEntity> visible(Viewer viewer, ApplicationId id) {
        return visibility.of(viewer).hides(id.value()) ? Optional.empty() : applications.findById(id.value());
    }

    private static String subject(Application application, String rule) {
        return application.id() + "/" + rule;
    }
}
