package org.clusterreview.rounds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoundRepository extends JpaRepository<RoundEntity, UUID> {

    Optional<RoundEntity> findByName(String name);

    List<RoundEntity> findAllByOrderByRoundYearDescCreatedAtDesc();

    boolean existsByDemonstrationTrue();
}
