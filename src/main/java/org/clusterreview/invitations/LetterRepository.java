package org.clusterreview.invitations;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterRepository extends JpaRepository<LetterEntity, UUID> {

    List<LetterEntity> findByTrackIdOrderByNumberDesc(UUID track);
}
