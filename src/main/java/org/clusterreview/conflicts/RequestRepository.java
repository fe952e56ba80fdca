package org.clusterreview.conflicts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequestRepository extends JpaRepository<RequestEntity, UUID> {

    List<RequestEntity> findByTrackIdOrderByReceivedOnAscRecordedAtAscIdAsc(UUID track);

    List<RequestEntity> findByTrackIdInOrderByReceivedOnAscRecordedAtAscIdAsc(Collection<UUID> tracks);

    List<RequestEntity> findByApplicationIdOrderByReceivedOnAscRecordedAtAscIdAsc(UUID application);
}
