package org.clusterreview.applications;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.registry.ClusterTie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clusters of the register that applications name, and the bodies that handed them in. */
@Component
class ApplicationClusters implements ClusterTie {

    private final JdbcClient jdbc;

    ApplicationClusters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> clusters(Hidden hidden) {
        return ids("select cluster_id from application where cluster_id is not null and id in (:ids)", hidden);
    }

    @Override
    public Set<UUID> units(Hidden hidden) {
        return ids("select organisation_id from application where id in (:ids)", hidden);
    }

    private Set<UUID> ids(String sql, Hidden hidden) {
        return jdbc.sql(sql)
                .param("ids", hidden.applications())
                .query((row, i) -> row.getObject(1, UUID.class))
                .set();
    }
}
