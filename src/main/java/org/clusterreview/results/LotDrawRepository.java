package org.clusterreview.results;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LotDrawRepository extends Repository<LotDrawEntity, UUID> {

    LotDrawEntity saveAndFlush(LotDrawEntity lot);

    List<LotDrawEntity> findByTrackIdOrderByNumberDesc(UUID track);

    @Query("select lot.trackId from LotDrawEntity lot where lot.id = :id")
    Optional<UUID> trackOf(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select lot from LotDrawEntity lot where lot.id = :id")
    Optional<LotDrawEntity> lock(UUID id);
}
