package org.clusterreview.draws;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DrawRepository extends JpaRepository<DrawEntity, UUID> {

    List<DrawEntity> findByTrackIdOrderByNumberDesc(UUID track);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select draw from DrawEntity draw where draw.id = :id")
    Optional<DrawEntity> lock(UUID id);
}
