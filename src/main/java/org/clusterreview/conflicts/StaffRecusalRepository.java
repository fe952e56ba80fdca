package org.clusterreview.conflicts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffRecusalRepository extends JpaRepository<StaffRecusalEntity, UUID> {

    List<StaffRecusalEntity> findByAccountIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(UUID account);

    List<StaffRecusalEntity> findByTrackIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(UUID track);

    /** Standing recusals of any of some accounts from any of some applications. */
    @Query("select recusal from StaffRecusalEntity recusal where recusal.accountId in :accounts"
            + " and recusal.applicationId in :applications and recusal.liftedAt is null")
    List<StaffRecusalEntity> standing(Collection<UUID> accounts, Collection<UUID> applications);
}
