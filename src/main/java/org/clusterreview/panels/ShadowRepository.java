package org.clusterreview.panels;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ShadowRepository extends JpaRepository<ShadowEntity, UUID> {

    List<ShadowEntity> findByPanelIdInOrderByNumber(Collection<UUID> panels);

    List<ShadowEntity> findByExpertIdAndLeftAtIsNull(UUID expert);
}
