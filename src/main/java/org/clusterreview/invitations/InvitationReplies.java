package org.clusterreview.invitations;

import java.util.Map;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an answer does, whoever gives it. Who has accepted may still decline; who has declined may not come back. */
@Component
class InvitationReplies {

    private static final int REASON_LENGTH = 1_000;

    private final InvitationDesk desk;

    InvitationReplies(InvitationDesk desk) {
        this.desk = desk;
    }

    /** @param by who records it for the expert; null if he or she answers */
    Outcome<Invitation> reply(InvitationEntity invitation, boolean comes, String reason, @Nullable String by) {
        boolean late = invitation.state() == State.SENT && !desk.now().isBefore(invitation.answerBy());
        if (late || !invitation.state().isLive()) {
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
