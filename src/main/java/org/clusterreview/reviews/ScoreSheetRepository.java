package org.clusterreview.reviews;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

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

    /** Some sheets with their rows locked, in one order for all who do so. */
    @Query(value = "select * from score_sheet where id = any(:ids) order by id for update", nativeQuery = true)
    List<ScoreSheetEntity> lockAll(UUID[] ids);

    /** Those of some sheets that nobody else holds, locked and not to be changed: whoever takes many waits for none. */
    @QueryHints(@QueryHint(name = "org.hibernate.readOnly", value = "true"))
    @Query(
            value = "select * from score_sheet where id = any(:ids) order by id for update skip locked",
            nativeQuery = true)
    List<ScoreSheetEntity> lockFree(UUID[] ids);
}
