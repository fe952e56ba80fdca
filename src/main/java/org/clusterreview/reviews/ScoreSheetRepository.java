package org.clusterreview.reviews;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ScoreSheetRepository extends JpaRepository<ScoreSheetEntity, UUID> {

    List<ScoreSheetEntity> findByTrackId(UUID track);

    List<ScoreSheetEntity> findByTrackIdAndState(UUID track, SheetState state);

    List<ScoreSheetEntity> findByExpertId(UUID expert);

    @Query("select s.id from ScoreSheetEntity s where s.applicationId in :applications")
    Set<UUID> idsOf(Collection<UUID> applications);

    /** The sheet with its row locked, so that batches and changes of its state follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ScoreSheetEntity s where s.id = :id")
    Optional<ScoreSheetEntity> lock(UUID id);
}
