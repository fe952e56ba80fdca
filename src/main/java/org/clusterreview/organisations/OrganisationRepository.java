package org.clusterreview.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrganisationRepository extends JpaRepository<OrganisationEntity, UUID> {

    Optional<OrganisationEntity> findByCreditCode(String creditCode);

    @Query(
            nativeQuery = true,
            value = "select o.* from organisation o join organisation_name n on n.organisation_id = o.id"
                    + " where n.name = :name order by o.id")
    List<OrganisationEntity> findByAnyName(String name);
}
