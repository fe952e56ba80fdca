package org.clusterreview.experts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MergeRepository extends JpaRepository<MergeEntity, UUID> {

    List<MergeEntity> findByUndoneAtIsNullOrderByMergedAtDescIdAsc();
}
