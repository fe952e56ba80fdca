package org.clusterreview.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.formalcheck.Facts;
import org.clusterreview.applications.formalcheck.FormalCheck;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Holds applications against the policy of their track, with figures, findings and exceptions as they are now. */
@Component
class FormalReports {

    private final FormalStore store;
    private final FormalFacts facts;
    private final FigureStore figures;
    private final Policies policies;
    private final Approvals approvals;

    FormalReports(FormalStore store, FormalFacts facts, FigureStore figures, Policies policies, Approvals approvals) {
        this.store = store;
        this.facts = facts;
        this.figures = figures;
        this.policies = policies;
        this.approvals = approvals;
    }

    Report of(Viewer viewer, Track track, Application application) {
        return report(
                viewer,
                new FormalCheck(policies.of(viewer, track.id())),
                application,
                facts.of(facts.common(viewer, track), application, figures.holding(application.id())),
                store.findings(application.id()));
    }

    Map<ApplicationId, Report> ofTrack(Viewer viewer, Track track, List<Application> applications) {
        FormalCheck check = new FormalCheck(policies.of(viewer, track.id()));
        FormalFacts.Common common = facts.common(viewer, track);
        Map<ApplicationId, List<Figure>> holding =
                figures.holdingOfTrack(track.id().value());
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
                            facts.of(common, application, holding.getOrDefault(application.id(), List.of())),
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
     * What an exception is about: the rule, and the value or the revision it was granted for, so that it does not cover a
     * value that nobody has agreed to.
     */
    static String subject(Application application, Line line) {
        String state = line.measured()
                .map(measured -> measured.shown().toPlainString())
                .orElse("r" + application.revision());
        return application.id() + "/" + line.rule().id() + "/" + state;
    }

    /** A report as it is kept with a decision: rule, how it stands, and the figure that was measured. */
    static String basis(Report report) {
        return CanonicalJson.of(report.lines().stream()
                .map(line -> new TreeMap<String, Object>(Map.of(
                        "rule", line.rule().id(),
                        "severity", line.rule().severity(),
                        "state", line.state().getClass().getSimpleName(),
                        "measured",
                                line.measured()
                                        .map(measured -> measured.shown().toPlainString())
                                        .orElse(""))))
                .toList());
    }
}
