package org.clusterreview.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NotificationRepository extends JpaRepository<NotificationEntity, UUID> {

    /**
     * @param hidden applications whose messages are left out; never empty
     * @param withheld groups whose messages are; never empty
     */
    @Query("select count(n) from NotificationEntity n where n.accountId = :account and n.readAt is null"
            + " and (n.applicationId is null or n.applicationId not in :hidden)"
            + " and (n.groupId is null or n.groupId not in :withheld)")
    long unread(UUID account, Collection<UUID> hidden, Collection<UUID> withheld);

    /**
     * @param hidden applications whose messages are left out; never empty
     * @param withheld groups whose messages are; never empty
     */
    @Query("select n from NotificationEntity n where n.accountId = :account"
            + " and (n.applicationId is null or n.applicationId not in :hidden)"
            + " and (n.groupId is null or n.groupId not in :withheld) order by n.at desc, n.id")
    List<NotificationEntity> latest(UUID account, Collection<UUID> hidden, Collection<UUID> withheld, Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update NotificationEntity n set n.readAt = :at where n.accountId = :account and n.id = :id"
            + " and n.readAt is null")
    int markRead(UUID account, UUID id, Instant at);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update NotificationEntity n set n.readAt = :at where n.accountId = :account and n.readAt is null")
    int markAllRead(UUID account, Instant at);
}
