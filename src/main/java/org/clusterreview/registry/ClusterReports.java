package org.clusterreview.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.ClusterHistory.Occasion;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.ReportRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of important matters of clusters (重大事项报告, Article 20): recorded as they come in, decided once. */
@Service
@Transactional
public class ClusterReports {

    private static final int NAME = 200;

    private final Policies policies;
    private final ClusterRepository clusters;
    private final ClusterHistory history;
    private final ReportStore store;
    private final ClusterRecusals recusals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClusterReports(
            Policies policies,
            ClusterRepository clusters,
            ClusterHistory history,
            ReportStore store,
            ClusterRecusals recusals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policies = policies;
        this.clusters = clusters;
        this.history = history;
        this.store = store;
        this.recusals = recusals;
        this.events = events;
        this.clock = clock;
    }

    /** What has to be reported today, and within what time; empty where the rules in force do not say. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ReportRule> rule(Viewer viewer) {
        return policies.inForce(viewer, TrackKind.RECOGNITION).reports();
    }

    /** Records a report of a cluster in force. A late one is recorded as well, and marked as late. */
    @ForStaff
    public Outcome<ClusterReport> record(Viewer viewer, ClusterId id, NewReport report) {
        Optional<ClusterEntity> cluster = clusters.lock(id.value());
        Optional<ReportRule> rule = rule(viewer);
        Optional<BanRule.Cause> cause = rule.stream()
                .flatMap(known -> known.causes().stream())
                .filter(known -> known.id().equals(report.cause()))
                .findFirst();
        List<Violation> faults = faultsOf(cluster, rule, cause, report);
        faults.addAll(recusals.faults(viewer, id));
        if (!faults.isEmpty() || rule.isEmpty() || cause.isEmpty()) {
            return Outcome.refused(faults);
        }
        NewReport stripped = new NewReport(
                report.cause(),
                report.happenedOn(),
                report.receivedOn(),
                report.by().strip(),
                report.text().strip(),
                report.file());
        UUID recorded = store.add(id, cause.get(), rule.get().within(), stripped, Days.now(clock), viewer.actor());
        history.add(
                id.value(),
                new ClusterChange(ClusterEvent.Kind.REPORT, "", cause.get().text()),
                new Occasion(
                        report.receivedOn(),
                        cause.get().article(),
                        "",
                        Lengths.extract(stripped.text()),
                        recorded,
                        viewer.actor()));
        events.publishEvent(new RegistryEvents.MatterReported(
                id.value(), recorded, report.cause(), report.happenedOn(), report.receivedOn()));
        return Outcome.done(store.find(recorded).orElseThrow());
    }

    /** Decides on a report; refused without a reason, a second time, and to whoever is recused from the cluster. */
    @ForOrganisers
    public Outcome<ClusterReport> decide(Viewer viewer, UUID report, ClusterReport.Verdict verdict, String reason) {
        Optional<ClusterReport> found = store.find(report);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("registry.report.unknown"));
        }
        ClusterId cluster = found.get().cluster();
        if (recusals.binds(viewer, cluster)) {
            return Outcome.refused(recusals.faults(viewer, cluster));
        }
        clusters.lock(cluster.value());
        if (!store.find(report).orElseThrow().isOpen()) {
            return Outcome.refused(Violation.of("registry.report.decided.twice"));
        }
        if (reason.isBlank() || reason.strip().length() > Lengths.REASON) {
            return Outcome.refused(Violation.at("reason", "registry.reason", Lengths.REASON));
        }
        store.decide(report, verdict, reason.strip(), Days.now(clock), viewer.actor());
        events.publishEvent(new RegistryEvents.ReportDecided(cluster.value(), report, verdict, reason.strip()));
        return Outcome.done(store.find(report).orElseThrow());
    }

    /** Those of a cluster, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ClusterReport> of(Viewer viewer, ClusterId cluster) {
        return store.of(cluster);
    }

    /** Those of all clusters that nobody has decided on, the oldest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ClusterReport> open(Viewer viewer) {
        return store.open();
    }

    private List<Violation> faultsOf(
            Optional<ClusterEntity> cluster,
            Optional<ReportRule> rule,
            Optional<BanRule.Cause> cause,
            NewReport report) {
        List<Violation> faults = new ArrayList<>();
        if (cluster.isEmpty()) {
            faults.add(Violation.of("registry.unknown"));
        } else if (!cluster.get().isActive()) {
            faults.add(Violation.of("registry.inactive"));
        }
        if (rule.isEmpty()) {
            faults.add(Violation.of("registry.report.rule"));
        } else if (cause.isEmpty()) {
            faults.add(Violation.at("cause", "registry.report.cause", rule.get().article()));
        }
        LocalDate today = Days.today(clock);
        if (report.receivedOn().isAfter(today)) {
            faults.add(Violation.at(
                    "receivedOn", "registry.day.future", report.receivedOn().toString()));
        }
        if (report.happenedOn().isAfter(report.receivedOn())) {
            faults.add(Violation.at("happenedOn", "registry.report.order"));
        }
        if (report.by().isBlank() || report.by().length() > NAME) {
            faults.add(Violation.at("by", "registry.report.by", NAME));
        }
        if (report.text().isBlank() || report.text().strip().length() > Lengths.REPORT) {
            faults.add(Violation.at("text", "registry.report.text", Lengths.REPORT));
        }
        return faults;
    }
}
