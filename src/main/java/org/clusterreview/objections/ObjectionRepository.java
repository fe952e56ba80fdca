package org.clusterreview.objections;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ObjectionRepository extends JpaRepository<ObjectionEntity, UUID> {

    List<ObjectionEntity> findByTrackIdOrderByNumber(UUID track);

    int countByTrackId(UUID track);
}
