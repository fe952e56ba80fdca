package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** A record that has been merged stays as a row, and is found as the one it was merged into. */
interface ExpertRepository extends JpaRepository<ExpertEntity, UUID> {

    List<ExpertEntity> findByMergedIntoIsNullOrderByNameAscIdAsc();

    /** Also records that have been merged. */
    @Query("select e.id from ExpertEntity e where e.searchKeys like :pattern escape '!'")
    List<UUID> search(String pattern);

    List<ExpertEntity> findByPhoneIndexInOrIdentityIndexIn(Collection<String> phones, Collection<String> identities);

    /** Who works at one of some organisations, or has an engagement there on record; also records that have been merged. */
    @Query(
            "select e from ExpertEntity e where e.organisationId in :organisations or e.id in"
                    + " (select f.expertId from EngagementEntity f where f.supersededAt is null and f.organisationId in :organisations)")
    List<ExpertEntity> at(Collection<UUID> organisations);

    List<ExpertEntity> findByEmailIsNotNullAndEmailIndexIsNull();
}
