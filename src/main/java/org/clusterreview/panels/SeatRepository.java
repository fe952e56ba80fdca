package org.clusterreview.panels;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SeatRepository extends JpaRepository<SeatEntity, UUID> {

    List<SeatEntity> findByPanelIdInOrderByNumber(Collection<UUID> panels);

    List<SeatEntity> findByExpertIdOrderBySeatedAtDescIdAsc(UUID expert);

    List<SeatEntity> findByExpertIdAndLeftAtIsNull(UUID expert);

    List<SeatEntity> findByLeftAtIsNull();

    List<SeatEntity> findByExpertIdInAndLeftAtIsNull(Collection<UUID> experts);
}
