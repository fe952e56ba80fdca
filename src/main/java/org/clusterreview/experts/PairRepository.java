package org.clusterreview.experts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PairRepository extends JpaRepository<PairEntity, UUID> {

    List<PairEntity> findByStateOrderByFoundAtAscIdAsc(PairEntity.State state);

    Optional<PairEntity> findByOneIdAndOtherId(UUID one, UUID other);

    long countByState(PairEntity.State state);
}
