package org.clusterreview.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForDeciders;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of recognised clusters: what Article 11 counts and Article 21 bars. */
@Service
@Transactional
public class Registry {

    private final ClusterRepository clusters;
    private final ClusterRecords records;
    private final ClusterFiles files;
    private final ClusterHistory history;
    private final EndingProposals endings;

    Registry(
            ClusterRepository clusters,
            ClusterRecords records,
            ClusterFiles files,
            ClusterHistory history,
            EndingProposals endings) {
        this.clusters = clusters;
        this.records = records;
        this.files = files;
        this.history = history;
        this.endings = endings;
    }

    @ForOrganisers
    public Cluster enter(Viewer viewer, NewCluster cluster) {
        clusters.hold();
        return records.enter(viewer, new ClusterEntity(cluster));
    }

    /**
     * Enters what a decision recognised or took under cultivation. An application leads to one cluster and no more: a second
     * time gives the cluster that stands there. A cluster that was under cultivation under the same name, or of the same
     * unit and field, ends with it.
     */
    @ForOrganisers
    public Entered enter(Viewer viewer, NewCluster cluster, Origin origin) {
        clusters.hold();
        Optional<ClusterEntity> present = clusters.findByApplicationId(origin.application());
        if (present.isPresent()) {
            return new Entered(present.get().toValue(), false);
        }
        ClusterEntity entered = new ClusterEntity(cluster, origin);
        records.endCultivation(entered, origin.issuedOn(), origin.documentNumber(), viewer.actor());
        return new Entered(records.enter(viewer, entered), true);
    }

    /**
     * Takes a cluster out of force: by the second of the two who decide it. It stays in the register, with the ban that follows;
     * refused a second time, and while its cancellation or removal waits for the second person, whose decision would come too
     * late.
     */
    @ForDeciders
    public Outcome<Cluster> end(Viewer viewer, ClusterId id, Ending ending) {
        clusters.lock(id.value());
        List<Violation> waiting = endings.obstaclesOf(id);
        return waiting.isEmpty()
                ? records.end(id, ending, Optional.<UUID>empty(), viewer.actor())
                : Outcome.refused(waiting);
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

    /** All clusters with what is kept beside them, by name. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ClusterFile> files(Viewer viewer) {
        return files.of(clusters.findAllByOrderByName());
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ClusterFile> find(Viewer viewer, ClusterId id) {
        return files.of(clusters.findById(id.value()).stream().toList()).stream()
                .findFirst();
    }

    /** What happened to a cluster, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ClusterEvent> history(Viewer viewer, ClusterId id) {
        return history.of(id);
    }
}
