package org.clusterreview.approvals;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ApprovalRepository extends JpaRepository<ApprovalEntity, UUID> {

    List<ApprovalEntity> findByDecisionIsNullOrderByProposedAt();

    List<ApprovalEntity> findByDecisionIsNullAndKindIn(Collection<String> kinds);

    List<ApprovalEntity> findByDecisionIsNotNullOrderByDecidedAtDesc(Limit limit);

    List<ApprovalEntity> findByKindAndSubjectOrderByProposedAtDesc(String kind, String subject);

    List<ApprovalEntity> findByKindIn(Collection<String> kinds);

    /** Waits for another decision that is under way, so that the second one sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ApprovalEntity a where a.id = :id")
    Optional<ApprovalEntity> lock(UUID id);
}
