package org.clusterreview.applications;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.formalcheck.Cultivated;
import org.clusterreview.applications.formalcheck.Facts;
import org.clusterreview.applications.formalcheck.Overlap.Ground;
import org.clusterreview.organisations.MergedOrganisations;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Cultivations;
import org.clusterreview.registry.Origin;
import org.springframework.stereotype.Component;

/** What the registry holds beside the applications of a track: recognised clusters, and what is under cultivation. */
@Component
class Surroundings {

    private final MemberStore members;
    private final Visibility visibility;

    Surroundings(MemberStore members, Visibility visibility) {
        this.members = members;
        this.visibility = visibility;
    }

    /** How much of the enterprises behind the clusters is looked at. */
    enum Sight {
        /** Without those of applications that are hidden from the viewer: for what is shown. */
        VIEWER,
        /** All of them: for what is decided, which must not depend on who decides. */
        WHOLE
    }

    /** What is the same for all applications. */
    record Registered(List<Ground> recognised, List<Cultivated.Candidate> candidates, MergedOrganisations merged) {

        boolean knowsEnterprises() {
            return recognised.stream()
                    .anyMatch(cluster -> !cluster.enterprises().isEmpty());
        }
    }

    Registered of(
            Viewer viewer,
            Sight sight,
            List<Cluster> clusters,
            List<Cultivations.Running> running,
            MergedOrganisations merged) {
        Hidden hidden = visibility.of(viewer);
        List<Cluster> recognised = clusters.stream()
                .filter(cluster -> cluster.state() == Cluster.State.RECOGNISED)
                .toList();
        Map<ApplicationId, List<Set<String>>> enterprises = members.enterprises(
                recognised.stream()
                        .flatMap(cluster -> cluster.origin().stream())
                        .map(Origin::application)
                        .filter(id -> sight == Sight.WHOLE || !hidden.hides(id))
                        .map(ApplicationId::new)
                        .toList(),
                merged);
        return new Registered(
                recognised.stream()
                        .map(cluster -> ground(cluster, enterprises, merged))
                        .toList(),
                running.stream()
                        .map(one -> new Cultivated.Candidate(
                                one.file().cluster().name(),
                                units(one.file().cluster(), merged),
                                one.file().cluster().fieldCode(),
                                one.period()))
                        .toList(),
                merged);
    }

    /** The enterprises of one application, where there is anything to compare them with. */
    List<Set<String>> enterprises(Registered registered, Application application) {
        return registered.knowsEnterprises()
                ? members.enterprises(List.of(application.id()), registered.merged())
                        .getOrDefault(application.id(), List.of())
                : List.of();
    }

    Map<ApplicationId, List<Set<String>>> enterprisesOfTrack(Registered registered, UUID track) {
        return registered.knowsEnterprises() ? members.enterprisesOfTrack(track, registered.merged()) : Map.of();
    }

    /** An application leads to the cluster that it renews, or to the one that was entered on its account. */
    static Facts.Surroundings around(
            Registered registered, List<Cluster> clusters, Application application, List<Set<String>> enterprises) {
        Optional<String> own = application
                .cluster()
                .map(Object::toString)
                .or(() -> clusters.stream()
                        .filter(cluster -> cluster.origin()
                                .filter(origin -> origin.application()
                                        .equals(application.id().value()))
                                .isPresent())
                        .map(cluster -> cluster.id().toString())
                        .findFirst());
        Ground ground = new Ground(
                own,
                application.name(),
                units(
                        application.administrationZone(),
                        application.countyCode(),
                        Optional.of(registered
                                .merged()
                                .present(application.applicant().value()))),
                application.fieldCode(),
                enterprises);
        return new Facts.Surroundings(ground, registered.recognised(), registered.candidates());
    }

    private static Ground ground(
            Cluster cluster, Map<ApplicationId, List<Set<String>>> enterprises, MergedOrganisations merged) {
        return new Ground(
                Optional.of(cluster.id().toString()),
                cluster.name(),
                units(cluster, merged),
                cluster.fieldCode(),
                cluster.origin()
                        .map(origin -> enterprises.getOrDefault(new ApplicationId(origin.application()), List.of()))
                        .orElseGet(List::of));
    }

    private static Set<String> units(Cluster cluster, MergedOrganisations merged) {
        return units(
                cluster.zoneCode(),
                cluster.countyCode(),
                cluster.organisation().map(OrganisationId::value).map(merged::present));
    }

    /** The place that applies, a zone before the county it lies in, and its organisation. */
    private static Set<String> units(Optional<String> zone, Optional<String> county, Optional<UUID> organisation) {
        Set<String> units = new HashSet<>();
        zone.or(() -> county).ifPresent(code -> units.add("place:" + code));
        organisation.ifPresent(id -> units.add("organisation:" + id));
        return units;
    }
}
