package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AbsenceRepository extends JpaRepository<AbsenceEntity, UUID> {

    List<AbsenceEntity> findByExpertIdInAndSupersededAtIsNullOrderById(Collection<UUID> experts);
}
