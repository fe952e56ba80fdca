package org.clusterreview.rounds;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TrackRepository extends JpaRepository<TrackEntity, UUID> {

    List<TrackEntity> findByRoundIdOrderByPosition(UUID round);
}
