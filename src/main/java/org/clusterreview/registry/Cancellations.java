package org.clusterreview.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.BanRule;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancelling the standing of a provincial cluster (取消资格, Article 21): proposed by one person, decided by another. */
@Service
@Transactional
public class Cancellations {

    private static final int NUMBER = 100;

    private final Policies policies;
    private final ClusterRepository clusters;
    private final ClusterFiles files;
    private final Dictionaries dictionaries;
    private final EndingProposals endings;
    private final ClusterRecusals recusals;
    private final Approvals approvals;
    private final Clock clock;

    Cancellations(
            Policies policies,
            ClusterRepository clusters,
            ClusterFiles files,
            Dictionaries dictionaries,
            EndingProposals endings,
            ClusterRecusals recusals,
            Approvals approvals,
            Clock clock) {
        this.policies = policies;
        this.clusters = clusters;
        this.files = files;
        this.dictionaries = dictionaries;
        this.endings = endings;
        this.recusals = recusals;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** The causes for which a standing is cancelled today, and for how long it bars a new application. */
    @ForInsiders
    @Transactional(readOnly = true)
    public BanRule rule(Viewer viewer) {
        return policies.inForce(viewer, TrackKind.RECOGNITION).ban();
    }

    /**
     * Proposes that a recognised provincial cluster loses its standing. Refused without cause, document, number of the document
     * or reason, for a day to come or before the recognition, while another proposal waits, and to whoever is recused.
     */
    @ForStaff
    public Outcome<Approval> propose(Viewer viewer, ClusterId id, NewCancellation cancellation) {
        Optional<ClusterFile> file = clusters.lock(id.value()).map(files::of);
        Policy policy = policies.inForce(viewer, TrackKind.RECOGNITION);
        Optional<BanRule.Cause> cause = policy.ban().causes().stream()
                .filter(known -> known.id().equals(cancellation.cause()))
                .findFirst();
        List<Violation> faults = faultsOf(file.map(ClusterFile::cluster), policy, cause, cancellation);
        faults.addAll(endings.obstaclesOf(id));
        faults.addAll(recusals.faults(viewer, id));
        if (!faults.isEmpty() || file.isEmpty() || cause.isEmpty()) {
            return Outcome.refused(faults);
        }
        return approvals.propose(
                viewer,
                new Proposal(
                        EndingKinds.CANCELLATION,
                        id.toString(),
                        Optional.empty(),
                        file.get().cluster().name(),
                        CancellationFacts.of(file.get(), dictionaries.current(viewer))
                                .with(
                                        cancellation,
                                        cause.get(),
                                        policy,
                                        file.get().version()),
                        cancellation.reason(),
                        cancellation.file(),
                        Optional.empty()));
    }

    /** Everything ever proposed for a cluster, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Approval> of(Viewer viewer, ClusterId cluster) {
        return approvals.ofSubject(viewer, EndingKinds.CANCELLATION, cluster.toString());
    }

    /** What waits for the second person, for all clusters. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Approval> pending(Viewer viewer) {
        return approvals.pending(viewer).stream()
                .filter(approval -> approval.kind().equals(EndingKinds.CANCELLATION))
                .toList();
    }

    private List<Violation> faultsOf(
            Optional<Cluster> cluster, Policy policy, Optional<BanRule.Cause> cause, NewCancellation cancellation) {
        List<Violation> faults = new ArrayList<>();
        if (cluster.isEmpty()) {
            faults.add(Violation.of("registry.unknown"));
        } else {
            faults.addAll(faultsOf(cluster.get(), cancellation));
        }
        if (cause.isEmpty()) {
            faults.add(Violation.at(
                    "cause", "registry.cancel.cause", policy.ban().rule().article()));
        }
        if (cancellation.documentNumber().isBlank()
                || cancellation.documentNumber().length() > NUMBER) {
            faults.add(Violation.at("documentNumber", "registry.document.missing", NUMBER));
        }
        if (cancellation.file().isEmpty()) {
            faults.add(Violation.at("file", "registry.cancel.file"));
        }
        if (cancellation.on().isAfter(Days.today(clock))) {
            faults.add(
                    Violation.at("on", "registry.day.future", cancellation.on().toString()));
        }
        return faults;
    }

    private static List<Violation> faultsOf(Cluster cluster, NewCancellation cancellation) {
        if (cluster.state() != Cluster.State.RECOGNISED) {
            return List.of(Violation.of("registry.cancel.state"));
        }
        if (cluster.level() != Cluster.Level.PROVINCIAL) {
            return List.of(Violation.of("registry.cancel.level"));
        }
        return cluster.recognisedOn()
                .filter(cancellation.on()::isBefore)
                .map(day -> List.of(Violation.at("on", "registry.cancel.early", day.toString())))
                .orElse(List.of());
    }
}
