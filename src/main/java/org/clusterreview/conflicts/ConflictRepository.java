package org.clusterreview.conflicts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConflictRepository extends JpaRepository<ConflictEntity, UUID> {

    List<ConflictEntity> findByTrackIdAndSupersededAtIsNullOrderByFoundAtAscIdAsc(UUID track);

    List<ConflictEntity> findByExpertIdAndSupersededAtIsNullOrderByFoundAtAscIdAsc(UUID expert);

    List<ConflictEntity> findByApplicationIdInAndSupersededAtIsNullOrderByFoundAtAscIdAsc(
            Collection<UUID> applications);

    @Query("select distinct finding.trackId from ConflictEntity finding"
            + " where finding.expertId in :experts and finding.supersededAt is null")
    List<UUID> tracksWith(Collection<UUID> experts);

    List<ConflictEntity> findByTrackIdInAndExpertIdInAndSupersededAtIsNullOrderByFoundAtAscIdAsc(
            Collection<UUID> tracks, Collection<UUID> experts);

    List<ConflictEntity> findByTrackIdAndExpertIdInAndSupersededAtIsNullOrderByFoundAtAscIdAsc(
            UUID track, Collection<UUID> experts);

    /** Findings between any of some records and any of some applications. */
    @Query(
            value = "select * from conflict_finding where expert_id = any(:experts)"
                    + " and application_id = any(:applications) and superseded_at is null",
            nativeQuery = true)
    List<ConflictEntity> between(UUID[] experts, UUID[] applications);
}
