package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterreview.access.Viewer;
import org.clusterreview.eligibility.Successors;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.invitations.Invitation;
import org.clusterreview.invitations.Invitations;
import org.clusterreview.invitations.LetterDraft;
import org.clusterreview.invitations.PanelRepairs;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Reserves;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Notices;

/** What can be done on the page of invitations; each act shows the page anew. */
record InvitationActs(
        Viewer viewer,
        Track track,
        Invitations invitations,
        PanelRepairs repairs,
        Reserves reserves,
        ExpertPool pool,
        Runnable refresh) {

    /** Who an expert is. */
    String describe(ExpertId id) {
        return pool.find(viewer, id)
                .map(expert -> expert.name() + " · " + expert.employerName() + " · "
                        + UI.getCurrent()
                                .getTranslation("expert.kind." + expert.kind().name()))
                .orElse("");
    }

    boolean send(LetterDraft draft, String address) {
        return settle(() -> invitations.send(viewer, track.id(), draft, address), "invitation.done.sent");
    }

    void remind() {
        settle(() -> invitations.remind(viewer, track.id()), "invitation.done.reminded");
    }

    boolean record(Invitation one, boolean comes, String reason) {
        return settle(
                () -> invitations.record(viewer, one.id(), one.version(), comes, reason), "invitation.done.recorded");
    }

    void callReserves(Panel panel) {
        settle(() -> repairs.callReserves(viewer, track, panel.group()), "invitation.done.called");
    }

    Optional<Successors.Change> smallestChange(Panel panel) {
        Outcome<Successors.Change> found = repairs.smallestChange(viewer, track, panel.group());
        if (found instanceof Outcome.Done<Successors.Change>(var change)) {
            return Optional.of(change);
        }
        Notices.refused(found.violations());
        return Optional.empty();
    }

    boolean make(Panel panel, Successors.Change change, String reason) {
        return settle(
                () -> repairs.make(viewer, track, panel.group(), panel.version(), change, reason),
                "invitation.done.changed");
    }

    boolean pass(Reserve one, String reason) {
        return settle(() -> reserves.pass(viewer, one.group(), one.expert(), reason), "invitation.done.passed");
    }

    private <T> boolean settle(Supplier<Outcome<T>> act, String done) {
        Outcome<T> outcome = act.get();
        if (outcome instanceof Outcome.Done<T>(var value)) {
            Notices.done(UI.getCurrent().getTranslation(done, value));
            refresh.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
