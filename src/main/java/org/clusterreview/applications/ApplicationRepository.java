package org.clusterreview.applications;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApplicationRepository extends JpaRepository<ApplicationEntity, UUID> {

    List<ApplicationEntity> findByTrackIdOrderByNumber(UUID track);

    boolean existsByTrackIdAndIdIn(UUID track, Collection<UUID> ids);
}
