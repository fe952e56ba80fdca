package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** A merged expert stays as a row, and is no longer found. */
interface ExpertRepository extends JpaRepository<ExpertEntity, UUID> {

    List<ExpertEntity> findByMergedIntoIsNullOrderByName();

    @Query("select e from ExpertEntity e where e.mergedInto is null and e.searchKeys like :pattern escape '!'"
            + " order by e.name, e.id")
    List<ExpertEntity> search(String pattern);

    List<ExpertEntity> findByPhoneIndexInOrIdentityIndexIn(Collection<String> phones, Collection<String> identities);

    List<ExpertEntity> findByNameInAndMergedIntoIsNull(Collection<String> names);
}
