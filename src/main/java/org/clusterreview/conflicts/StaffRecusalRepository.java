package org.clusterreview.conflicts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffRecusalRepository extends JpaRepository<StaffRecusalEntity, UUID> {

    List<StaffRecusalEntity> findByAccountIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(UUID account);

    List<StaffRecusalEntity> findByTrackIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(UUID track);

    /** Standing recusals of any of some accounts from any of some applications. */
    @Query(
            value = "select * from staff_recusal where account_id = any(:accounts)"
                    + " and application_id = any(:applications) and lifted_at is null",
            nativeQuery = true)
    List<StaffRecusalEntity> standing(UUID[] accounts, UUID[] applications);
}
