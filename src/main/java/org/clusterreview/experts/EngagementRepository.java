package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EngagementRepository extends JpaRepository<EngagementEntity, UUID> {

    List<EngagementEntity> findByExpertIdInAndSupersededAtIsNullOrderById(Collection<UUID> experts);
}
