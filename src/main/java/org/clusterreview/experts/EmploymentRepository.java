package org.clusterreview.experts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EmploymentRepository extends JpaRepository<EmploymentEntity, UUID> {

    List<EmploymentEntity> findByExpertId(UUID expert);
}
