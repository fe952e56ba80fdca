package org.clusterreview.organisations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuestionRepository extends JpaRepository<QuestionEntity, UUID> {

    List<QuestionEntity> findByPairInAndSupersededAtIsNull(Collection<String> pairs);

    List<QuestionEntity> findByStateAndSupersededAtIsNull(OrganisationQuestion.State state);

    /** The two of a question. */
    interface Both {

        UUID getNewerId();

        UUID getOlderId();
    }

    @Query(
            "select q.newerId as newerId, q.olderId as olderId from QuestionEntity q"
                    + " where q.supersededAt is null and q.state = org.clusterreview.organisations.OrganisationQuestion.State.OPEN")
    List<Both> openPairs();

    @Query("select q from QuestionEntity q where q.supersededAt is null and (q.newerId in :ids or q.olderId in :ids)")
    List<QuestionEntity> findByEither(Collection<UUID> ids);
}
