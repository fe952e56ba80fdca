package org.clusterreview.rounds;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TrackRepository extends JpaRepository<TrackEntity, UUID> {

    List<TrackEntity> findByRoundIdOrderByPosition(UUID round);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TrackEntity t where t.id = :id")
    Optional<TrackEntity> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TrackEntity t where t.id in :ids order by t.id")
    List<TrackEntity> lockAll(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TrackEntity t where t.stage in :stages order by t.id")
    List<TrackEntity> lockAt(Collection<Stage> stages);

    @Query("select t.id from TrackEntity t where t.stage in :stages order by t.id")
    List<UUID> idsAt(Collection<Stage> stages);
}
