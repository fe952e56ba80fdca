package org.clusterreview.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.clusterreview.fixtures.OnDemonstration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnDemonstration
@SuppressWarnings("NullAway.Init")
class PublicDemonstrationIT {

    @Autowired
    private PublicClusters clusters;

    @Test
    void invented_clusters_are_public_where_they_are_wanted_and_each_is_marked() {
        assertThat(clusters.all()).isNotEmpty().allMatch(PublicCluster::demonstration);
    }
}
