package org.clusterreview.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Puts the names of the 依托单位 to clusters: those that they bear today. */
@Component
class ClusterFiles {

    private final Organisations organisations;

    ClusterFiles(Organisations organisations) {
        this.organisations = organisations;
    }

    List<ClusterFile> of(List<ClusterEntity> clusters) {
        Map<OrganisationId, String> units = organisations.names(clusters.stream()
                .flatMap(cluster -> cluster.organisation().stream())
                .map(OrganisationId::new)
                .toList());
        return clusters.stream()
                .map(cluster -> cluster.toFile(cluster.organisation()
                        .map(OrganisationId::new)
                        .map(id -> Objects.requireNonNullElse(units.get(id), ""))
                        .orElse("")))
                .toList();
    }

    ClusterFile of(ClusterEntity cluster) {
        return of(List.of(cluster)).getFirst();
    }
}
