package org.clusterreview.panels;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GroupRepository extends JpaRepository<GroupEntity, UUID> {

    List<GroupEntity> findByTrackIdOrderByPosition(UUID track);
}
