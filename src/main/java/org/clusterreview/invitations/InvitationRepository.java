package org.clusterreview.invitations;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface InvitationRepository extends JpaRepository<InvitationEntity, UUID> {

    List<InvitationEntity> findByTrackIdOrderBySentAtAscIdAsc(UUID track);

    List<InvitationEntity> findByGroupIdIn(Collection<UUID> groups);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InvitationEntity i where i.id = :id")
    Optional<InvitationEntity> lock(UUID id);

    @Query("select i.id from InvitationEntity i where i.tokenHash = :hash")
    Optional<UUID> idOf(String hash);

    @Query("select i.id from InvitationEntity i where i.state = SENT and i.answerBy <= :now"
            + " order by i.answerBy, i.id")
    List<UUID> lapsing(Instant now);

    /** Those of a track who have not answered, in the order of their ids, so that no two wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InvitationEntity i where i.trackId = :track and i.state = SENT order by i.id")
    List<InvitationEntity> lockWaiting(UUID track);

    /** Somebody whom nobody has reminded, and whose letter says that he or she is. */
    interface Unreminded {

        UUID getId();

        Instant getAnswerBy();

        int getHours();
    }

    @Query("select i.id as id, i.answerBy as answerBy, l.remindHours as hours from InvitationEntity i"
            + " join LetterEntity l on l.id = i.letterId where i.trackId = :track and i.state = SENT"
            + " and i.reminders = 0 and l.remindHours > 0 order by i.answerBy, i.id")
    List<Unreminded> neverReminded(UUID track);

    /** Those whose seat has still to be given up. */
    @Query("select i.id from InvitationEntity i where i.trackId = :track and i.state in"
            + " (DECLINED, LAPSED) and i.closedAt is null order by i.id")
    List<UUID> toReplace(UUID track);

    @Query("select distinct i.groupId from InvitationEntity i where i.trackId = :track")
    List<UUID> groupsOf(UUID track);

    @Query("select distinct i.trackId from InvitationEntity i")
    List<UUID> tracks();
}
