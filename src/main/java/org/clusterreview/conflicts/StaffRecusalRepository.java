package org.clusterreview.conflicts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffRecusalRepository extends JpaRepository<StaffRecusalEntity, UUID> {

    List<StaffRecusalEntity> findByAccountIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(UUID account);

    List<StaffRecusalEntity> findByTrackIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(UUID track);
}
