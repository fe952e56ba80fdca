package org.clusterreview.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.evaluation.history.Verdict;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.ClusterRecusals;
import org.clusterreview.registry.EndingKinds;
import org.clusterreview.registry.EndingProposals;
import org.clusterreview.rounds.policy.BanRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recognitions taken back after bad years (Article 26): proposed by one person, decided by another, never by the program. */
@Service
@Transactional
public class Revocations {

    static final String YEARS = "evaluation-years";
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int NUMBER = 100;

    private final Histories histories;
    private final EvaluatedTracks tracks;
    private final EndingProposals endings;
    private final ClusterRecusals recusals;
    private final Approvals approvals;
    private final Clock clock;

    Revocations(
            Histories histories,
            EvaluatedTracks tracks,
            EndingProposals endings,
            ClusterRecusals recusals,
            Approvals approvals,
            Clock clock) {
        this.histories = histories;
        this.tracks = tracks;
        this.endings = endings;
        this.recusals = recusals;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Refused unless the bad years in a row are there, to somebody who does not see all that it rests on, and while something
     * else that would take the cluster out of force waits for its decision.
     */
    @ForStaff
    public Outcome<Approval> propose(Viewer viewer, ClusterId cluster, NewRevocation wanted) {
        List<Violation> waiting = endings.hold(viewer, cluster).violations();
        Optional<ClusterHistory> history = histories.of(viewer, cluster);
        if (history.isEmpty()) {
            return Outcome.refused(Violation.of("registry.unknown"));
        }
        if (history.get().partial()) {
            return Outcome.refused(Violation.of("evaluation.partial"));
        }
        if (recusals.binds(viewer, cluster)) {
            return Outcome.refused(Violation.of("registry.recused"));
        }
        Optional<Verdict> verdict = history.get().verdict().filter(found -> found.kind() == Verdict.Kind.REMOVE);
        if (verdict.isEmpty()) {
            return Outcome.refused(Violation.of("evaluation.revocation.unfounded"));
        }
        List<EvaluationResult> failed = failed(history.get(), verdict.get());
        List<Violation> faults = faultsOf(wanted, failed.getLast());
        faults.addAll(waiting);
        return faults.isEmpty()
                ? approvals.propose(viewer, proposal(viewer, history.get(), verdict.get(), failed, wanted))
                : Outcome.refused(faults);
    }

    /** Removals that wait for their decision and that the viewer may see, by cluster. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Map<ClusterId, Approval> pending(Viewer viewer) {
        return approvals.pending(viewer).stream()
                .filter(approval -> approval.kind().equals(EndingKinds.REMOVAL))
                .collect(Collectors.toMap(EndingKinds::cluster, approval -> approval, (first, later) -> first));
    }

    private List<Violation> faultsOf(NewRevocation wanted, EvaluationResult last) {
        List<Violation> faults = new ArrayList<>();
        if (wanted.on().isAfter(LocalDate.ofInstant(clock.instant(), CHINA))) {
            faults.add(Violation.at("on", "evaluation.revocation.future"));
        }
        if (wanted.on().isBefore(last.issuedOn())) {
            faults.add(Violation.at(
                    "on", "evaluation.revocation.early", last.issuedOn().toString()));
        }
        if (wanted.documentNumber().strip().length() > NUMBER) {
            faults.add(Violation.at("documentNumber", "evaluation.revocation.number", NUMBER));
        }
        return faults;
    }

    private static List<EvaluationResult> failed(ClusterHistory history, Verdict verdict) {
        return history.results().stream()
                .filter(result -> verdict.years().contains(result.year()))
                .toList();
    }

    static String years(Verdict verdict) {
        return verdict.years().stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private Proposal proposal(
            Viewer viewer,
            ClusterHistory history,
            Verdict verdict,
            List<EvaluationResult> failed,
            NewRevocation wanted) {
        EvaluatedTrack track = tracks.find(viewer, failed.getLast().track()).orElseThrow();
        Optional<LocalDate> bannedUntil = verdict.carriesBan()
                ? Optional.of(track.ban().ends(new BanRule.Cancellation(wanted.on(), Map.of())))
                : Optional.empty();
        int named = Math.min(failed.size(), track.rule().revocation().consecutiveYears());
        String subject = failed.subList(failed.size() - named, failed.size()).stream()
                .map(result -> "/" + result.track())
                .distinct()
                .collect(Collectors.joining("", history.cluster().id().toString(), ""));
        return new Proposal(
                EndingKinds.REMOVAL,
                subject,
                Optional.of(track.round().id().value()),
                history.cluster().name(),
                Map.of(
                        "article",
                        track.rule().revocation().clause().article(),
                        YEARS,
                        years(verdict),
                        "evaluation-documents",
                        failed.stream()
                                .map(EvaluationResult::documentNumber)
                                .distinct()
                                .collect(Collectors.joining("、")),
                        "revoked-on",
                        wanted.on().toString(),
                        "revocation-document",
                        wanted.documentNumber().strip(),
                        "revocation-ban",
                        bannedUntil.map(LocalDate::toString).orElse("")),
                wanted.reason(),
                wanted.document(),
                Optional.empty());
    }
}
