package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RelationRepository extends JpaRepository<RelationEntity, UUID> {

    List<RelationEntity> findByExpertIdInAndSupersededAtIsNullOrderById(Collection<UUID> experts);
}
