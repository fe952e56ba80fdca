package org.clusterreview.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.rules.CultivationPeriod;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.CultivationRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Candidates under cultivation and their clock (培育期, Article 9). */
@Service
@Transactional
public class Cultivations {

    private final Policies policies;
    private final ClusterRepository clusters;
    private final ClusterFiles files;
    private final ClusterRecords records;
    private final ClusterRecusals recusals;
    private final Clock clock;

    Cultivations(
            Policies policies,
            ClusterRepository clusters,
            ClusterFiles files,
            ClusterRecords records,
            ClusterRecusals recusals,
            Clock clock) {
        this.policies = policies;
        this.clusters = clusters;
        this.files = files;
        this.records = records;
        this.recusals = recusals;
        this.clock = clock;
    }

    /**
     * A candidate and its period.
     *
     * @param period empty where the day of the decision is not known, or the rules in force set no length
     * @param daysLeft 0 and below once it has run out; 0 where there is no period
     */
    public record Running(ClusterFile file, Optional<CultivationPeriod> period, long daysLeft) {

        public boolean hasRunOut() {
            return period.isPresent() && daysLeft <= 0;
        }
    }

    /** All that are under cultivation; what has run out comes first, then what runs out next. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Running> running(Viewer viewer) {
        Optional<CultivationRule> rule =
                policies.inForce(viewer, TrackKind.RECOGNITION).cultivation();
        LocalDate today = Days.today(clock);
        return files.of(clusters.findByStateOrderByName(Cluster.State.UNDER_CULTIVATION)).stream()
                .map(file -> running(file, rule, today))
                .sorted(Comparator.comparing((Running one) ->
                        one.period().map(CultivationPeriod::end).orElse(LocalDate.MAX)))
                .toList();
    }

    /** Ends a cultivation with a reason, whether or not its period is over. */
    @ForOrganisers
    public Outcome<Cluster> end(Viewer viewer, ClusterId id, String reason) {
        Optional<ClusterEntity> found = clusters.lock(id.value());
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("registry.unknown"));
        }
        if (found.get().toValue().state() != Cluster.State.UNDER_CULTIVATION) {
            return Outcome.refused(Violation.of("registry.cultivation.none"));
        }
        if (recusals.binds(viewer, id)) {
            return Outcome.refused(recusals.faults(viewer, id));
        }
        if (reason.isBlank() || reason.strip().length() > Lengths.REASON) {
            return Outcome.refused(Violation.at("reason", "registry.reason", Lengths.REASON));
        }
        String article = policies.inForce(viewer, TrackKind.RECOGNITION)
                .cultivation()
                .map(CultivationRule::article)
                .orElse("");
        Ending ending = new Ending(
                Ending.Kind.ENDED, Days.today(clock), article, reason.strip(), "", Optional.<LocalDate>empty());
        return records.end(id, ending, Optional.empty(), viewer.actor());
    }

    private static Running running(ClusterFile file, Optional<CultivationRule> rule, LocalDate today) {
        Optional<CultivationPeriod> period = file.decidedOn()
                .flatMap(start -> file.cultivationYears()
                        .or(() -> rule.map(CultivationRule::years))
                        .map(years -> CultivationPeriod.of(start, years)));
        return new Running(file, period, period.map(p -> p.daysLeft(today)).orElse(0L));
    }
}
