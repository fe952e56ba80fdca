package org.clusterreview.applications;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApplicationRepository extends JpaRepository<ApplicationEntity, UUID> {

    List<ApplicationEntity> findByTrackIdOrderByNumber(UUID track);

    List<ApplicationEntity> findByTrackIdInOrderByNumber(Collection<UUID> tracks);

    @Query("select distinct a.trackId from ApplicationEntity a where a.id in :ids")
    Set<UUID> tracksOf(Collection<UUID> ids);
}
