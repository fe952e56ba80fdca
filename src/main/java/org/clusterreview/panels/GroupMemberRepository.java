package org.clusterreview.panels;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GroupMemberRepository extends JpaRepository<GroupMemberEntity, UUID> {

    List<GroupMemberEntity> findByGroupIdInOrderByPosition(Collection<UUID> groups);

    /** All who are in a group with one of the applications, these too. */
    @Query("select m from GroupMemberEntity m where m.groupId in"
            + " (select one.groupId from GroupMemberEntity one where one.applicationId in :applications)")
    List<GroupMemberEntity> besides(Collection<UUID> applications);
}
