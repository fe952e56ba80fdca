package org.clusterreview.evaluation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.registry.ClusterTie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clusters that applications of evaluations were said to be about, and those that have a result by them. */
@Component
class EvaluatedClusters implements ClusterTie {

    private final JdbcClient jdbc;

    EvaluatedClusters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> clusters(Hidden hidden) {
        Set<UUID> clusters = new HashSet<>();
        clusters.addAll(of("evaluation_subject", hidden.applications()));
        clusters.addAll(of("evaluation_result", hidden.applications()));
        return clusters;
    }

    private Set<UUID> of(String table, Collection<UUID> applications) {
        return jdbc.sql("select distinct cluster_id from " + table + " where application_id in (:applications)")
                .param("applications", applications)
                .query((row, i) -> row.getObject(1, UUID.class))
                .set();
    }
}
