package org.clusterreview.invitations;

import java.util.Map;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an answer does, whoever gives it. Who has accepted may still decline; who has declined may not come back. */
@Component
class InvitationReplies {

    private static final int REASON_LENGTH = 1_000;

    private final InvitationDesk desk;
    private final TrackRegister tracks;

    InvitationReplies(InvitationDesk desk, TrackRegister tracks) {
        this.desk = desk;
        this.tracks = tracks;
    }

    /** Whether an answer is still taken: not too late, not once it is settled, and not after the scores are. */
    boolean isOpen(InvitationEntity invitation) {
        boolean late = invitation.state() == State.SENT && !desk.now().isBefore(invitation.answerBy());
        return !late
                && invitation.state().isLive()
                && tracks.of(invitation.track()).stage().isBefore(Stage.RESULTS);
    }

    /** @param by who records it for the expert; null if he or she answers */
    Outcome<Invitation> reply(InvitationEntity invitation, boolean comes, String reason, @Nullable String by) {
        if (!isOpen(invitation)) {
            return Outcome.refused(Violation.of("invitation.over"));
        }
        if (!comes && (reason.isBlank() || reason.strip().length() > REASON_LENGTH)) {
            return Outcome.refused(Violation.at("reason", "invitation.reason", REASON_LENGTH));
        }
        if (comes && invitation.state() == State.ACCEPTED) {
            return Outcome.done(invitation.toValue());
        }
        String why = comes ? "" : reason.strip();
        invitation.answer(comes ? State.ACCEPTED : State.DECLINED, why, by, desk.now());
        desk.changed(
                invitation, comes ? "accepted" : "declined", Map.of("reason", why, "by", by == null ? "expert" : by));
        return Outcome.done(invitation.toValue());
    }
}
