package org.clusterreview.invitations;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.TimedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what falls due: lets invitations lapse, reminds, gives up the seats of those who do not come and calls on reserves. Each
 * invitation in a transaction of its own, so that one that cannot be dealt with keeps none of the others waiting.
 */
@Component
class InvitationClerk implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationClerk.class);

    private final InvitationRepository invitations;
    private final InvitationDesk desk;
    private final Replacing replacing;
    private final TransactionTemplate transactions;

    /** What failed is told once, not at every run. */
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    InvitationClerk(
            InvitationRepository invitations,
            InvitationDesk desk,
            Replacing replacing,
            TransactionTemplate transactions) {
        this.invitations = invitations;
        this.desk = desk;
        this.replacing = replacing;
        this.transactions = transactions;
    }

    @Override
    public String key() {
        return "invitations";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run(Viewer system) {
        invitations.lapsing(desk.now()).forEach(id -> alone(id, this::lapse));
        invitations.neverReminded().forEach(id -> alone(id, this::remind));
        invitations.toReplace().forEach(id -> alone(id, one -> replacing.replace(system, one)));
        for (UUID track :
                invitations.tracks().stream().filter(replacing::isOpen).toList()) {
            invitations.groupsOf(track).forEach(group -> apart(group, () -> replacing.fill(system, track, group)));
        }
    }

    private void lapse(InvitationEntity invitation) {
        if (invitation.state() == Invitation.State.SENT && !desk.now().isBefore(invitation.answerBy())) {
            invitation.answer(Invitation.State.LAPSED, "", null, desk.now());
            desk.changed(invitation, "lapsed", Map.of());
        }
    }

    private void remind(InvitationEntity invitation) {
        boolean due = invitation.state() == Invitation.State.SENT
                && invitation.reminders() == 0
                && desk.letterOf(invitation).reminds(invitation.answerBy(), desk.now());
        if (due) {
            desk.remind(invitation);
        }
    }

    private void alone(UUID id, Consumer<InvitationEntity> act) {
        apart(id, () -> invitations.lock(id).ifPresent(act));
    }

    private void apart(UUID id, Runnable act) {
        try {
            transactions.executeWithoutResult(open -> act.run());
        } catch (ConcurrencyFailureException meanwhile) {
            LOG.debug("{} is being changed; the next run comes to it", id, meanwhile);
        } catch (RuntimeException failure) {
            if (told.add(id)) {
                LOG.error("invitation or group {} could not be dealt with", id, failure);
            }
        }
    }
}
