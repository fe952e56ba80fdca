package org.clusterreview.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Surroundings.Sight;
import org.clusterreview.applications.formalcheck.Facts;
import org.clusterreview.applications.formalcheck.FormalCheck;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Overlap;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.Severity;
import org.springframework.stereotype.Component;

/** Holds applications against the policy of their track, with figures, findings and exceptions as they are now. */
@Component
class FormalReports {

    private static final int OVERLAP_DIGITS = 16;

    private final FormalStore store;
    private final FormalFacts facts;
    private final Policies policies;
    private final Approvals approvals;
    private final FactVersions versions;

    FormalReports(FormalStore store, FormalFacts facts, Policies policies, Approvals approvals, FactVersions versions) {
        this.store = store;
        this.facts = facts;
        this.policies = policies;
        this.approvals = approvals;
        this.versions = versions;
    }

    /** As the viewer may see it. */
    Report of(Viewer viewer, Track track, Application application) {
        return of(viewer, track, application, Sight.VIEWER);
    }

    /** The same with the mark of what it shows. The count comes first: what changes while it is read is a change. */
    Shown shown(Viewer viewer, Track track, Application application) {
        long counted = versions.of(application.id());
        Report report = of(viewer, track, application);
        return new Shown(report, new Seen(application.version(), counted, Sha256.of(basis(report))));
    }

    boolean isAsSeen(Viewer viewer, Track track, Application application, Seen seen) {
        return shown(viewer, track, application).seen().equals(seen);
    }

    /** On which decisions rest; the same whoever asks. */
    Report whole(Viewer viewer, Track track, Application application) {
        return of(viewer, track, application, Sight.WHOLE);
    }

    private Report of(Viewer viewer, Track track, Application application, Sight sight) {
        FormalFacts.Common common = facts.common(viewer, track, sight);
        return report(
                viewer,
                new FormalCheck(policies.of(viewer, track.id())),
                application,
                facts.of(common, application, facts.own(common, application)),
                store.findings(application.id()));
    }

    Map<ApplicationId, Report> ofTrack(Viewer viewer, Track track, List<Application> applications) {
        return ofTrack(viewer, track, applications, Sight.VIEWER);
    }

    Map<ApplicationId, Report> wholeOfTrack(Viewer viewer, Track track, List<Application> applications) {
        return ofTrack(viewer, track, applications, Sight.WHOLE);
    }

    private Map<ApplicationId, Report> ofTrack(
            Viewer viewer, Track track, List<Application> applications, Sight sight) {
        FormalCheck check = new FormalCheck(policies.of(viewer, track.id()));
        FormalFacts.Common common = facts.common(viewer, track, sight);
        Function<Application, FormalFacts.Own> own = facts.ownOfTrack(common, track);
        Map<ApplicationId, List<Finding>> findings =
                store.findingsOfTrack(track.id().value());
        Map<ApplicationId, Report> reports = new HashMap<>();
        for (Application application : applications) {
            reports.put(
                    application.id(),
                    report(
                            viewer,
                            check,
                            application,
                            facts.of(common, application, own.apply(application)),
                            findings.getOrDefault(application.id(), List.of())));
        }
        return reports;
    }

    private Report report(Viewer viewer, FormalCheck check, Application application, Facts of, List<Finding> findings) {
        Map<String, org.clusterreview.applications.formalcheck.Finding> found = findings.stream()
                .collect(Collectors.toMap(
                        Finding::rule,
                        finding -> org.clusterreview.applications.formalcheck.Finding.valueOf(
                                finding.verdict().name())));
        Report plain = check.check(of, found, Set.of());
        Set<String> excepted = plain.lines().stream()
                .filter(Line::blocks)
                .filter(line -> approvals
                        .effective(viewer, FormalChecks.EXCEPTION, subject(application, line))
                        .isPresent())
                .map(line -> line.rule().id())
                .collect(Collectors.toSet());
        return excepted.isEmpty() ? plain : check.check(of, found, excepted);
    }

    /**
     * What an exception is about: the rule, and the value, the clusters or the revision it was granted for, so that it does
     * not cover what nobody has agreed to.
     */
    static String subject(Application application, Line line) {
        String state = line.measured()
                .map(measured -> measured.shown().toPlainString())
                .orElseGet(() -> "r" + application.revision() + clusters(line));
        return application.id() + "/" + line.rule().id() + "/" + state;
    }

    private static String clusters(Line line) {
        return line.overlaps().isEmpty()
                ? ""
                : "-" + Sha256.ofCanonical(overlaps(line)).substring(0, OVERLAP_DIGITS);
    }

    private static List<String> overlaps(Line line) {
        return line.overlaps().stream().map(Overlap.Shared::cluster).sorted().toList();
    }

    /**
     * A report as it is kept with a decision: rule, how it stands, the figure that was measured, the clusters that are
     * overlapped. Material that is asked for in principle is left out: what is handed in late opens no decision again.
     */
    static String basis(Report report) {
        return CanonicalJson.of(report.lines().stream()
                .filter(line ->
                        line.topic() != Line.Topic.MATERIAL || line.rule().severity() == Severity.HARD)
                .map(FormalReports::basis)
                .toList());
    }

    private static Map<String, Object> basis(Line line) {
        Map<String, Object> basis = new TreeMap<>(Map.of(
                "rule", line.rule().id(),
                "severity", line.rule().severity(),
                "state", line.state().getClass().getSimpleName(),
                "measured",
                        line.measured()
                                .map(measured -> measured.shown().toPlainString())
                                .orElse("")));
        if (!line.overlaps().isEmpty()) {
            basis.put("overlaps", overlaps(line));
        }
        return basis;
    }
}
