package org.clusterreview.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<AccountEntity, UUID> {

    Optional<AccountEntity> findByUsername(String username);

    List<AccountEntity> findAllByOrderByUsername();

    List<AccountEntity> findByDemonstrationTrueOrderByCreatedAt();

    boolean existsByDemonstrationTrue();

    boolean existsByDemonstrationFalse();

    Optional<AccountEntity> findByExpertId(UUID expert);
}
