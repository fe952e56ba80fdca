package org.clusterreview.registry;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForDeciders;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of recognised clusters: what Article 11 counts and Article 21 bars. */
@Service
@Transactional
public class Registry {

    private final ClusterRepository clusters;
    private final ApplicationEventPublisher events;

    Registry(ClusterRepository clusters, ApplicationEventPublisher events) {
        this.clusters = clusters;
        this.events = events;
    }

    @ForOrganisers
    public Cluster enter(Viewer viewer, NewCluster cluster) {
        Cluster entered = clusters.save(new ClusterEntity(cluster)).toValue();
        events.publishEvent(new RegistryEvents.ClusterEntered(entered.id().value(), entered.name(), entered.level()));
        return entered;
    }

    /**
     * Enters what a decision recognised or took under cultivation. An application leads to one cluster and no more: a second
     * time gives the cluster that stands there. A cluster that was under cultivation under the same name ends with it.
     */
    @ForOrganisers
    public Entered enter(Viewer viewer, NewCluster cluster, Origin origin) {
        Optional<ClusterEntity> present = clusters.findByApplicationId(origin.application());
        if (present.isPresent()) {
            return new Entered(present.get().toValue(), false);
        }
        for (ClusterEntity before : clusters.findByNameAndState(cluster.name(), Cluster.State.UNDER_CULTIVATION)) {
            before.end(origin.issuedOn());
            Cluster ended = before.toValue();
            events.publishEvent(new RegistryEvents.CultivationEnded(ended.id().value(), ended.name()));
        }
        Cluster entered = clusters.save(new ClusterEntity(cluster, origin)).toValue();
        events.publishEvent(new RegistryEvents.ClusterEntered(entered.id().value(), entered.name(), entered.level()));
        return new Entered(entered, true);
    }

    /**
     * Takes a cluster out of force: by the second of the two who decide it. It stays in the register, with the ban that follows;
     * refused a second time.
     */
    @ForDeciders
    public Outcome<Cluster> end(Viewer viewer, ClusterId id, Ending ending) {
        Optional<ClusterEntity> found = clusters.lock(id.value());
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("registry.unknown"));
        }
        if (!found.get().isActive()) {
            return Outcome.refused(Violation.of("registry.ended"));
        }
        found.get().end(ending);
        Cluster ended = clusters.save(found.get()).toValue();
        events.publishEvent(new RegistryEvents.ClusterEnded(id.value(), ended.name(), ending));
        return Outcome.done(ended);
    }

    /** @param added whether it was entered just now */
    public record Entered(Cluster cluster, boolean added) {}

    @ForInsiders
    @Transactional(readOnly = true)
    public List<Cluster> all(Viewer viewer) {
        return clusters.findAllByOrderByName().stream()
                .map(ClusterEntity::toValue)
                .toList();
    }
}
