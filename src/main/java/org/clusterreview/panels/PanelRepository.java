package org.clusterreview.panels;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PanelRepository extends JpaRepository<PanelEntity, UUID> {

    Optional<PanelEntity> findByGroupId(UUID group);

    List<PanelEntity> findByGroupIdIn(Collection<UUID> groups);
}
