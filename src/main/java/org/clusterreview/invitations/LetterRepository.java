package org.clusterreview.invitations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterRepository extends JpaRepository<LetterEntity, UUID> {

    Optional<LetterEntity> findFirstByTrackIdOrderByNumberDesc(UUID track);

    List<LetterEntity> findByTrackIdOrderByNumberDesc(UUID track);
}
