package org.clusterreview.assignments.ui;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.assignments.ProposalContent;
import org.clusterreview.draws.DrawPlan;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;

/**
 * Everything that the page shows.
 *
 * @param proposal the one that was asked for, else the latest that is not closed; empty if there is none
 * @param plan what would be reckoned now; empty where nothing can be
 * @param isDrawn whether a draw of the track is under way or stands
 * @param all proposals of the track, the latest first
 * @param relaxed rules of the track, also those that hold again
 */
record ShownProposal(
        Viewer viewer,
        Track track,
        String roundName,
        PanelRuleSet rules,
        Optional<Proposal> proposal,
        Optional<ProposalContent> content,
        Optional<DrawPlan> plan,
        boolean isDrawn,
        List<Proposal> all,
        List<RelaxedRule> relaxed,
        AssignWords words) {

    ShownProposal {
        all = List.copyOf(all);
        relaxed = List.copyOf(relaxed);
    }

    /** Whether the viewer may take steps now. */
    boolean isOpen() {
        return track.stage() == Stage.PANELS && viewer.has(Role.ORGANISER);
    }

    Optional<State> state() {
        return proposal.map(Proposal::state);
    }

    boolean isRunning() {
        return state().filter(State.RUNNING::equals).isPresent();
    }

    /** Whether a proposal is being reckoned, this or another. */
    boolean isBusy() {
        return all.stream().anyMatch(one -> one.state() == State.RUNNING);
    }

    String round() {
        return roundName + " · " + track.name();
    }
}
