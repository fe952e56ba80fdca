package org.clusterreview.applications;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<PersonEntity, UUID> {

    List<PersonEntity> findByApplicationIdAndSupersededAtIsNullOrderByPosition(UUID application);

    List<PersonEntity> findByApplicationIdInAndSupersededAtIsNull(Collection<UUID> applications);

    @Query("select p from PersonEntity p where p.supersededAt is null and p.applicationId in"
            + " (select a.id from ApplicationEntity a where a.trackId in :tracks) order by p.applicationId, p.position")
    List<PersonEntity> findOfTracks(Collection<UUID> tracks);
}
