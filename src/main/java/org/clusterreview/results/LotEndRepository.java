package org.clusterreview.results;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LotEndRepository extends Repository<LotEndEntity, UUID> {

    LotEndEntity saveAndFlush(LotEndEntity end);

    Optional<LotEndEntity> findById(UUID lot);

    List<LotEndEntity> findByLotDrawIdIn(Collection<UUID> lots);
}
