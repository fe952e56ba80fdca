package org.clusterreview.experts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PairRepository extends JpaRepository<PairEntity, UUID> {

    List<PairEntity> findByStateOrderByFoundAtAscIdAsc(PairEntity.State state);

    long countByState(PairEntity.State state);
}
