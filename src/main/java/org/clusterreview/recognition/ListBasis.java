package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.FormalOutcome;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.MergedOrganisations;
import org.clusterreview.recognition.quota.Existing;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Origin;
import org.clusterreview.results.RecordedLot;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.QuotaRule;

/**
 * What a list is formed on, beside the result.
 *
 * @param formal what the formal checks came to, of what they did not let pass
 * @param lots between equals of several ranking groups; those within a group are part of the result. None in an evaluation, where
 *     equals have the same grade
 * @param merged records of organisations that were found to be one
 * @param registry every cluster of the registry that has to do with it: invented ones count only for an invented round
 */
record ListBasis(
        Track track,
        Round round,
        Policy policy,
        List<Application> applications,
        Map<ApplicationId, FormalOutcome> formal,
        List<Cluster> registry,
        List<RecordedLot> lots,
        MergedOrganisations merged,
        LocalDate today) {

    ListBasis {
        applications = List.copyOf(applications);
        formal = Map.copyOf(formal);
        lots = lots.stream()
                .filter(lot -> lot.acrossGroups() && policy.evaluation().isEmpty())
                .toList();
        registry = registry.stream()
                .filter(cluster -> cluster.demonstration() == round.demonstration())
                .toList();
    }

    /** The same after another lot. */
    ListBasis and(RecordedLot lot) {
        return new ListBasis(
                track,
                round,
                policy,
                applications,
                formal,
                registry,
                Stream.concat(lots.stream(), Stream.of(lot)).toList(),
                merged,
                today);
    }

    /** Whether a cluster is of the applicant, under whichever of its records either stands. */
    boolean isOf(Cluster cluster, Application application) {
        return cluster.organisation()
                .filter(unit -> merged.present(unit.value())
                        .equals(merged.present(application.applicant().value())))
                .isPresent();
    }

    /** The clusters that take up room; those which this very track brought in do not. */
    List<Cluster> counted() {
        Set<UUID> own = applications.stream().map(a -> a.id().value()).collect(Collectors.toSet());
        Set<String> levels = policy.quota().map(QuotaRule::counts).orElse(Set.of());
        return registry.stream()
                .filter(cluster -> cluster.state() == Cluster.State.RECOGNISED
                        || cluster.state() == Cluster.State.UNDER_CULTIVATION)
                .filter(cluster -> levels.contains(cluster.level().name().toLowerCase(Locale.ROOT)))
                .filter(cluster -> cluster.origin()
                        .map(Origin::application)
                        .filter(own::contains)
                        .isEmpty())
                .toList();
    }

    List<Existing> existing(QuotaRule rule) {
        return counted().stream()
                .map(cluster -> new Existing(attributes(rule, cluster), 1))
                .toList();
    }

    static Map<String, Set<String>> attributes(QuotaRule rule, Cluster cluster) {
        return rule.attributes(cluster.cityCode(), cluster.fieldCode(), cluster.zoneCode(), cluster.countyCode());
    }

    /** Changes when, and only when, something else takes up room. */
    String registrySha256() {
        return policy.quota()
                .map(rule -> Sha256.ofCanonical(counted().stream()
                        .sorted(Comparator.comparing(cluster -> cluster.id().value()))
                        .map(cluster -> Map.of("id", cluster.id().value(), "counts", sorted(attributes(rule, cluster))))
                        .toList()))
                .orElseGet(() -> Sha256.ofCanonical(List.of()));
    }

    private static Map<String, TreeSet<String>> sorted(Map<String, Set<String>> attributes) {
        return attributes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new TreeSet<>(entry.getValue())));
    }
}
