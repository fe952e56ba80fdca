package org.clusterreview.assignments;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ProposalRepository extends JpaRepository<ProposalEntity, UUID> {

    List<ProposalEntity> findByTrackIdOrderByNumberDesc(UUID track);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select proposal from ProposalEntity proposal where proposal.id = :id")
    Optional<ProposalEntity> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select proposal from ProposalEntity proposal where proposal.jobId = :job")
    Optional<ProposalEntity> lockOfJob(UUID job);
}
