package org.clusterreview.conflicts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConflictRepository extends JpaRepository<ConflictEntity, UUID> {

    List<ConflictEntity> findByTrackIdAndSupersededAtIsNull(UUID track);

    List<ConflictEntity> findByExpertIdAndApplicationIdAndSupersededAtIsNull(UUID expert, UUID application);

    List<ConflictEntity> findByExpertIdAndSupersededAtIsNull(UUID expert);

    List<ConflictEntity> findByApplicationIdInAndSupersededAtIsNull(Collection<UUID> applications);

    @Query("select distinct finding.trackId from ConflictEntity finding"
            + " where finding.expertId in :experts and finding.supersededAt is null")
    List<UUID> tracksWith(Collection<UUID> experts);

    List<ConflictEntity> findByTrackIdAndExpertIdInAndSupersededAtIsNull(UUID track, Collection<UUID> experts);
}
