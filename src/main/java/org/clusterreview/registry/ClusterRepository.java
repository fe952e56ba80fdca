package org.clusterreview.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClusterRepository extends JpaRepository<ClusterEntity, UUID> {

    List<ClusterEntity> findAllByOrderByName();

    Optional<ClusterEntity> findByApplicationId(UUID application);

    List<ClusterEntity> findByNameAndState(String name, Cluster.State state);
}
