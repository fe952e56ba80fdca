package org.clusterreview.rounds;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StageChangeRepository extends JpaRepository<StageChangeEntity, UUID> {

    List<StageChangeEntity> findByTrackIdOrderByChangedAt(UUID track);
}
