package org.clusterreview.reviews;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SubmissionRepository extends JpaRepository<SubmissionEntity, UUID> {

    List<SubmissionEntity> findByExpertIdInOrderBySubmittedAtDesc(Collection<UUID> experts);
}
