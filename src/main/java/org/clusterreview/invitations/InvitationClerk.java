package org.clusterreview.invitations;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.clusterreview.access.Viewer;
import org.clusterreview.invitations.ShortPanels.ShortPanel;
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

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final InvitationRepository invitations;
    private final InvitationDesk desk;
    private final Replacing replacing;
    private final ShortPanels shortPanels;
    private final TransactionTemplate transactions;

    /** What failed is told once, not at every run. */
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    /** By the id of the group, what could not be filled. */
    private final Map<UUID, Tried> tried = new ConcurrentHashMap<>();

    private record Tried(String state, Instant again) {}

    InvitationClerk(
            InvitationRepository invitations,
            InvitationDesk desk,
            Replacing replacing,
            ShortPanels shortPanels,
            TransactionTemplate transactions) {
        this.invitations = invitations;
        this.desk = desk;
        this.replacing = replacing;
        this.shortPanels = shortPanels;
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
        invitations.tracks().stream().filter(replacing::isOpen).forEach(track -> attend(system, track));
    }

    private void attend(Viewer system, UUID track) {
        invitations.neverReminded(track).stream()
                .filter(one -> LetterEntity.reminds(one.getHours(), one.getAnswerBy(), desk.now()))
                .forEach(one -> alone(one.getId(), this::remind));
        invitations
                .toReplace(track)
                .forEach(id -> apart(id, () -> {
                    replacing.hold(track);
                    invitations.lock(id).ifPresent(one -> replacing.replace(system, one));
                }));
        for (ShortPanel panel : shortPanels.of(system, track)) {
            if (isWorthTrying(panel)) {
                apart(panel.group(), () -> {
                    replacing.hold(track);
                    replacing.fill(system, track, panel.group());
                });
            }
        }
    }

    /** A panel that could not be filled is tried again once it or its reserves change, and else now and then: ties may have. */
    private boolean isWorthTrying(ShortPanel panel) {
        Instant now = desk.now();
        Tried last = tried.get(panel.group());
        if (last != null && last.state().equals(panel.state()) && now.isBefore(last.again())) {
            return false;
        }
        tried.put(panel.group(), new Tried(panel.state(), now.plus(PAUSE)));
        return true;
    }

    private void lapse(InvitationEntity invitation) {
        if (invitation.state() == Invitation.State.SENT && !desk.now().isBefore(invitation.answerBy())) {
            invitation.answer(Invitation.State.LAPSED, "", null, desk.now());
            desk.changed(invitation, "lapsed", Map.of());
        }
    }

    private void remind(InvitationEntity invitation) {
        if (invitation.state() == Invitation.State.SENT && invitation.reminders() == 0) {
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
            tried.remove(id);
            LOG.debug("{} is being changed; the next run comes to it", id, meanwhile);
        } catch (RuntimeException failure) {
            if (told.add(id)) {
                LOG.error("invitation or group {} could not be dealt with", id, failure);
            }
        }
    }
}
