package org.clusterreview.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationTies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clusters in whose matters a person does not act: an application that is hidden from him or her led to it, is about it, or was
 * handed in by its 依托单位, under whichever of its records. What the register says of them is no secret.
 */
@Service
@Transactional(readOnly = true)
public class ClusterRecusals {

    private final ClusterRepository clusters;
    private final Visibility visibility;
    private final OrganisationTies organisations;
    private final ObjectProvider<ClusterTie> ties;

    ClusterRecusals(
            ClusterRepository clusters,
            Visibility visibility,
            OrganisationTies organisations,
            ObjectProvider<ClusterTie> ties) {
        this.clusters = clusters;
        this.visibility = visibility;
        this.organisations = organisations;
        this.ties = ties;
    }

    @ForInsiders
    public boolean binds(Viewer viewer, ClusterId cluster) {
        return clusters(visibility.of(viewer)).contains(cluster.value());
    }

    /** Why a person does not act for a cluster; nothing where he or she may. */
    List<Violation> faults(Viewer viewer, ClusterId cluster) {
        return binds(viewer, cluster) ? List.of(Violation.of("registry.recused")) : List.of();
    }

    /** Ids of the clusters that follow from what is hidden. */
    @WithoutViewer("what is hidden was looked up for the viewer already")
    public Set<UUID> clusters(Hidden hidden) {
        if (hidden.isNothing()) {
            return Set.of();
        }
        Set<UUID> found = new HashSet<>();
        Set<UUID> units = new HashSet<>();
        ties.forEach(tie -> {
            found.addAll(tie.clusters(hidden));
            units.addAll(tie.units(hidden));
        });
        found.addAll(clusters.ofApplicationsOrUnits(
                hidden.applications(), organisations.merged().meaning(units)));
        return found;
    }
}
