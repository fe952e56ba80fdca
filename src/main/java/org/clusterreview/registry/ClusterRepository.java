package org.clusterreview.registry;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ClusterRepository extends JpaRepository<ClusterEntity, UUID> {

    List<ClusterEntity> findAllByOrderByName();

    /** Waits for another change that is under way. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ClusterEntity c where c.id = :id")
    Optional<ClusterEntity> lock(UUID id);

    Optional<ClusterEntity> findByApplicationId(UUID application);

    @Query("select c.id from ClusterEntity c where c.applicationId in :applications or c.organisationId in :units")
    List<UUID> ofApplicationsOrUnits(Collection<UUID> applications, Collection<UUID> units);

    List<ClusterEntity> findByName(String name);

    List<ClusterEntity> findByStateOrderByName(Cluster.State state);

    /** Waits for whoever enters, renames or imports; the hold lasts until the transaction ends. */
    @Query(value = "select id from registry_hold where id = 1 for update", nativeQuery = true)
    int hold();
}
