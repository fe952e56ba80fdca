package org.clusterreview.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OutgoingRepository extends JpaRepository<OutgoingEntity, UUID> {

    @Query("select m.id from OutgoingEntity m where m.state = QUEUED and m.nextAt <= :now order by m.nextAt, m.id")
    List<UUID> due(Instant now, Limit limit);

    List<OutgoingEntity> findBySubjectIdInOrderByCreatedAtAscIdAsc(Collection<UUID> subjects);
}
