package org.clusterreview.reviews;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewSettingsRepository extends JpaRepository<ReviewSettingsEntity, UUID> {}
