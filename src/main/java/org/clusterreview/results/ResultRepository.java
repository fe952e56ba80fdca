package org.clusterreview.results;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResultRepository extends JpaRepository<ResultEntity, UUID> {

    Optional<ResultEntity> findByTrackIdAndSupersededAtIsNull(UUID track);

    int countByTrackId(UUID track);
}
