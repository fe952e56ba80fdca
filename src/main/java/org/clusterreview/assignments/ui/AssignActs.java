package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Supplier;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.assignments.ProposalOutcomes;
import org.clusterreview.assignments.Proposals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.ui.Notices;

/** What can be done on the page of the assignment; each act shows the page anew. */
record AssignActs(
        Viewer viewer,
        TrackId track,
        Proposals proposals,
        ProposalOutcomes outcomes,
        RelaxedRules relaxed,
        Runnable refresh) {

    void start() {
        settle(() -> proposals.start(viewer, track), "assignment.done.start");
    }

    void cancel(Proposal one) {
        settle(() -> proposals.cancel(viewer, one.id(), one.version()), "assignment.done.cancel");
    }

    void apply(Proposal one) {
        settle(() -> outcomes.apply(viewer, one.id(), one.version()), "assignment.done.apply");
    }

    boolean takeBack(Proposal one, String reason) {
        return settle(() -> outcomes.takeBack(viewer, one.id(), one.version(), reason), "assignment.done.takeBack");
    }

    void discard(Proposal one) {
        settle(() -> outcomes.discard(viewer, one.id(), one.version()), "assignment.done.discard");
    }

    boolean relax(String rule, String reason) {
        return settle(() -> relaxed.relax(viewer, track, rule, reason), "assignment.done.relax");
    }

    void revoke(RelaxedRule one) {
        settle(() -> relaxed.revoke(viewer, one.id(), one.version()), "assignment.done.revoke");
    }

    private <T> boolean settle(Supplier<Outcome<T>> act, String done) {
        Outcome<T> outcome = act.get();
        if (outcome.isDone()) {
            Notices.done(UI.getCurrent().getTranslation(done));
            refresh.run();
        } else {
            Notices.refused(outcome.violations());
        }
        return outcome.isDone();
    }
}
