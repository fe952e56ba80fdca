package org.clusterreview.invitations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.SeatId;

/**
 * A member of a panel, asked whether he or she comes.
 *
 * @param expertName as it was when the invitation went out
 * @param answerBy when it lapses
 * @param reminders how many there were
 * @param answeredBy who recorded the answer for the expert; empty if there is none, or he or she gave it
 * @param reason of whoever declines; else empty
 */
public record Invitation(
        InvitationId id,
        long version,
        UUID letter,
        GroupId group,
        SeatId seat,
        ExpertId expert,
        String expertName,
        State state,
        Instant sent,
        Instant answerBy,
        int reminders,
        Optional<Instant> answered,
        Optional<String> answeredBy,
        String reason) {

    /** What has become of an invitation. */
    public enum State {
        /** Asked, and not answered yet (待答复). */
        SENT,
        /** Comes (已接受). */
        ACCEPTED,
        /** Does not come (已谢绝). */
        DECLINED,
        /** Has not answered in time (逾期未答复). */
        LAPSED,
        /** The seat was given to somebody else, or given up (已撤回). */
        WITHDRAWN;

        /** Whether the expert is still asked or expected. */
        public boolean isLive() {
            return this == SENT || this == ACCEPTED;
        }
    }
}
