package org.clusterreview.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SetupLinkRepository extends JpaRepository<SetupLinkEntity, UUID> {

    Optional<SetupLinkEntity> findByTokenHashAndUsedAtIsNull(String tokenHash);
}
