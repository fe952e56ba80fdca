package org.clusterreview.applications.formalcheck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.rounds.policy.OverlapRule;

/**
 * What an application shares with clusters that are recognised already (Article 11; the regulation is silent on what is one and the
 * same cluster, so it is data for a person to judge).
 */
public final class Overlap {

    private static final int PER_CENT = 100;

    private Overlap() {}

    /**
     * What is compared.
     *
     * @param id of the cluster in the registry; of an application, of the cluster that it renews or raises to another level;
     *     empty for an application of a new cluster
     * @param name of the cluster
     * @param units identities of the applying unit: its place by code, its organisation by id
     * @param field code of the industry field
     * @param enterprises each by all its identities, such as the organisation and the credit code; empty where not known
     */
    public record Ground(
            Optional<String> id, String name, Set<String> units, String field, List<Set<String>> enterprises) {

        public Ground {
            units = Set.copyOf(units);
            enterprises = enterprises.stream().map(Set::copyOf).toList();
        }
    }

    /**
     * What an application has in common with one recognised cluster.
     *
     * @param cluster id in the registry
     * @param name of the cluster
     * @param unitAndField whether unit and field are the same
     * @param enterprises present where as many enterprises as the rule says belong to both
     */
    public record Shared(String cluster, String name, boolean unitAndField, Optional<Enterprises> enterprises) {}

    /**
     * Enterprises that belong to both.
     *
     * @param shared of the application's enterprises, those that also belong to the cluster
     * @param of all enterprises of the application, at least 1
     */
    public record Enterprises(int shared, int of) {

        /** Exactly. */
        public BigFraction perCent() {
            return new BigFraction(shared).multiply(PER_CENT).divide(of);
        }
    }

    /** Every recognised cluster that the application overlaps, in the order given; the cluster it stands for is left out. */
    public static List<Shared> of(OverlapRule rule, Ground application, List<Ground> recognised) {
        return recognised.stream()
                .filter(cluster -> cluster.id().isPresent() && !cluster.id().equals(application.id()))
                .flatMap(cluster -> shared(rule, application, cluster).stream())
                .toList();
    }

    private static Optional<Shared> shared(OverlapRule rule, Ground application, Ground cluster) {
        boolean unitAndField = application.field().equals(cluster.field())
                && application.units().stream().anyMatch(cluster.units()::contains);
        Optional<Enterprises> enterprises = enterprises(application, cluster)
                .filter(both -> both.perCent().compareTo(Measured.fraction(rule.enterprises())) >= 0);
        return unitAndField || enterprises.isPresent()
                ? Optional.of(new Shared(cluster.id().orElseThrow(), cluster.name(), unitAndField, enterprises))
                : Optional.empty();
    }

    private static Optional<Enterprises> enterprises(Ground application, Ground cluster) {
        if (application.enterprises().isEmpty() || cluster.enterprises().isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = cluster.enterprises().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        int shared = Math.toIntExact(application.enterprises().stream()
                .filter(identities -> identities.stream().anyMatch(known::contains))
                .count());
        return Optional.of(new Enterprises(shared, application.enterprises().size()));
    }
}
