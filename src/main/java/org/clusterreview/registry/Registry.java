package org.clusterreview.registry;

import java.util.List;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
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

    @ForInsiders
    @Transactional(readOnly = true)
    public List<Cluster> all(Viewer viewer) {
        return clusters.findAllByOrderByName().stream()
                .map(ClusterEntity::toValue)
                .toList();
    }
}
