package org.clusterreview.panels;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReserveRepository extends JpaRepository<ReserveEntity, UUID> {

    List<ReserveEntity> findByPanelIdInOrderByNumber(Collection<UUID> panels);
}
