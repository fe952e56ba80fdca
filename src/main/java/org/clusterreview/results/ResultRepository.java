package org.clusterreview.results;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResultRepository extends JpaRepository<ResultEntity, UUID> {

    Optional<ResultEntity> findByTrackIdAndSupersededAtIsNull(UUID track);

    List<ResultEntity> findByTrackIdOrderByRevisionDesc(UUID track);

    int countByTrackId(UUID track);
}
