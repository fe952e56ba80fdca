package org.clusterreview.reviews;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaperSheetRepository extends JpaRepository<PaperSheetEntity, UUID> {

    List<PaperSheetEntity> findByTrackIdOrderByOpenedAt(UUID track);

    List<PaperSheetEntity> findBySheetIdOrderByOpenedAt(UUID sheet);

    List<PaperSheetEntity> findBySheetIdInAndClosedAtIsNull(Collection<UUID> sheets);
}
