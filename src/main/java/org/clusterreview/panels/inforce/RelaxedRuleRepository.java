package org.clusterreview.panels.inforce;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RelaxedRuleRepository extends JpaRepository<RelaxedRuleEntity, UUID> {

    List<RelaxedRuleEntity> findByTrackIdOrderByNumber(UUID track);
}
