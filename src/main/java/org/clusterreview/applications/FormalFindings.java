package org.clusterreview.applications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.Condition;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what people found for the conditions that no figure decides. */
@Component
class FormalFindings {

    private final FormalStore store;
    private final FormalReports reports;
    private final Policies policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FormalFindings(
            FormalStore store,
            FormalReports reports,
            Policies policies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a person decides the rule. */
    boolean isManual(Viewer viewer, Track track, String rule) {
        return manualRules(policies.of(viewer, track.id())).contains(rule);
    }

    Finding record(Viewer viewer, Application application, String rule, Finding.Verdict verdict, String evidence) {
        Finding finding = add(viewer, application, rule, verdict, evidence);
        events.publishEvent(new ApplicationEvents.FindingRecorded(
                application.round(), application.id(), rule, verdict, finding.evidence()));
        return finding;
    }

    /** Every manual condition still open is met; one event for all. */
    int recordAll(Viewer viewer, Track track, List<Application> applications, String evidence) {
        List<Map<String, Object>> rows = new ArrayList<>();
        var all = reports.ofTrack(viewer, track, applications);
        for (Application application : applications) {
            Objects.requireNonNull(all.get(application.id())).lines().stream()
                    .filter(line -> line.state() instanceof State.AwaitingFinding)
                    .forEach(line -> {
                        String rule = line.rule().id();
                        add(viewer, application, rule, Finding.Verdict.MET, evidence);
                        rows.add(Map.of("application", application.id().value(), "rule", rule));
                    });
        }
        if (!rows.isEmpty()) {
            events.publishEvent(new ApplicationEvents.FindingsRecorded(
                    track.round(), track.id(), rows.size(), evidence.strip(), Sha256.ofCanonical(rows)));
        }
        return rows.size();
    }

    private Finding add(Viewer viewer, Application application, String rule, Finding.Verdict verdict, String evidence) {
        OffsetDateTime now = Times.now(clock);
        Finding finding =
                new Finding(rule, verdict, evidence.strip(), application.revision(), now.toInstant(), viewer.actor());
        store.add(application.id(), finding, now);
        return finding;
    }

    private static Set<String> manualRules(Policy policy) {
        Set<String> rules = policy.conditions().stream()
                .filter(condition -> condition.check() instanceof Condition.Manual)
                .map(condition -> condition.rule().id())
                .collect(Collectors.toSet());
        policy.recommendation().ifPresent(rule -> rules.add(rule.rule().id()));
        return rules;
    }
}
