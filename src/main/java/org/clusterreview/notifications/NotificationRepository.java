package org.clusterreview.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NotificationRepository extends JpaRepository<NotificationEntity, UUID> {

    long countByAccountIdAndReadAtIsNull(UUID account);

    List<NotificationEntity> findByAccountIdOrderByAtDesc(UUID account, Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update NotificationEntity n set n.readAt = :at where n.accountId = :account and n.id = :id"
            + " and n.readAt is null")
    int markRead(UUID account, UUID id, Instant at);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update NotificationEntity n set n.readAt = :at where n.accountId = :account and n.readAt is null")
    int markAllRead(UUID account, Instant at);
}
