package org.clusterreview.organisations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuestionRepository extends JpaRepository<QuestionEntity, UUID> {

    List<QuestionEntity> findByPairInAndSupersededAtIsNull(Collection<String> pairs);

    List<QuestionEntity> findByStateAndSupersededAtIsNull(OrganisationQuestion.State state);

    @Query("select q from QuestionEntity q where q.supersededAt is null and (q.newerId in :ids or q.olderId in :ids)")
    List<QuestionEntity> findByEither(Collection<UUID> ids);
}
