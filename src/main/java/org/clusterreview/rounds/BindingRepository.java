package org.clusterreview.rounds;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.scoring.RuleKind;
import org.springframework.data.jpa.repository.JpaRepository;

interface BindingRepository extends JpaRepository<BindingEntity, UUID> {

    List<BindingEntity> findByTrackId(UUID track);

    Optional<BindingEntity> findByTrackIdAndKindAndReviewStage(UUID track, RuleKind kind, String stage);

    List<BindingEntity> findByTrackIdInAndKindAndReviewStage(Collection<UUID> tracks, RuleKind kind, String stage);
}
