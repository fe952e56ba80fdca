package org.clusterreview.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.registry.rules.QuotaCount;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.policy.QuotaRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the limits of Article 11 are used by the clusters in force. */
@Service
@Transactional(readOnly = true)
public class QuotaUses {

    private final Policies policies;
    private final ClusterRepository clusters;

    QuotaUses(Policies policies, ClusterRepository clusters) {
        this.policies = policies;
        this.clusters = clusters;
    }

    /** The rule in force with every combination that is used at all. */
    public record Uses(QuotaRule rule, List<QuotaCount> counts) {}

    /** Without invented clusters, which take up no room of the others. Empty where the rules in force set no limits. */
    @ForInsiders
    public Optional<Uses> of(Viewer viewer) {
        return uses(viewer, false);
    }

    /** The same of invented clusters alone. */
    @ForInsiders
    public Optional<Uses> ofInvented(Viewer viewer) {
        return uses(viewer, true);
    }

    private Optional<Uses> uses(Viewer viewer, boolean demonstration) {
        return policies.inForce(viewer, TrackKind.RECOGNITION)
                .quota()
                .map(rule -> new Uses(
                        rule,
                        QuotaCount.of(
                                rule,
                                clusters.findAllByOrderByName().stream()
                                        .filter(ClusterEntity::isActive)
                                        .map(ClusterEntity::toValue)
                                        .filter(cluster -> cluster.demonstration() == demonstration)
                                        .filter(cluster -> isCounted(rule, cluster))
                                        .map(cluster -> holder(rule, cluster))
                                        .toList())));
    }

    private static boolean isCounted(QuotaRule rule, Cluster cluster) {
        return rule.counts().contains(cluster.level().name().toLowerCase(Locale.ROOT));
    }

    private static QuotaCount.Holder holder(QuotaRule rule, Cluster cluster) {
        return new QuotaCount.Holder(
                cluster.name(),
                rule.attributes(cluster.cityCode(), cluster.fieldCode(), cluster.zoneCode(), cluster.countyCode()));
    }
}
