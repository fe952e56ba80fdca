package org.clusterreview.invitations;

import java.time.Instant;
import java.util.Optional;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bearer of a link is shown and may do: answer one invitation, and see nothing else. */
@Service
@Transactional
@WithoutViewer("the link is all that the expert has; it stands for one invitation")
public class InvitationAnswers {

    private final InvitationRepository invitations;
    private final InvitationDesk desk;
    private final InvitationReplies replies;

    InvitationAnswers(InvitationRepository invitations, InvitationDesk desk, InvitationReplies replies) {
        this.invitations = invitations;
        this.desk = desk;
        this.replies = replies;
    }

    /**
     * An invitation as its expert sees it.
     *
     * @param open whether an answer is still taken
     */
    public record Shown(
            String expertName,
            InvitationLetter letter,
            Invitation.State state,
            Instant answerBy,
            boolean open,
            Optional<Instant> answered) {}

    /** Looks alone: programs that open links in messages change nothing. Empty for a link that there is not. */
    @Transactional(readOnly = true)
    public Optional<Shown> find(String token) {
        return invitations
                .idOf(new Token(token).sha256())
                .flatMap(invitations::findById)
                .map(one -> new Shown(
                        one.expertName(),
                        desk.letterOf(one).toValue(),
                        one.state(),
                        one.answerBy(),
                        replies.isOpen(one),
                        one.toValue().answered()));
    }

    public Outcome<Invitation> accept(String token) {
        return reply(token, true, "");
    }

    /** Also after having accepted; refused without a reason. */
    public Outcome<Invitation> decline(String token, String reason) {
        return reply(token, false, reason);
    }

    private Outcome<Invitation> reply(String token, boolean comes, String reason) {
        return invitations
                .idOf(new Token(token).sha256())
                .flatMap(invitations::lock)
                .map(found -> replies.reply(found, comes, reason, null))
                .orElseGet(() -> Outcome.refused(Violation.of("invitation.over")));
    }
}
