package org.clusterreview.panels.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.Chairs;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.PanelAccounts;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserves;
import org.clusterreview.panels.Shadow;
import org.clusterreview.panels.Shadows;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.rules.CallableCities;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.ui.Notices;

/**
 * What the board does and for whom; after each act it is read anew.
 *
 * @param beside who scores beside the panels of the track
 * @param callable where those live who can be called on, as it was when the page was opened; empty where it does not matter
 */
record BoardActions(
        Viewer viewer,
        Track track,
        PanelRuleSet rules,
        Optional<CallableCities> callable,
        Groups groups,
        Panels panels,
        Chairs chairs,
        Reserves reserves,
        Shadows shadows,
        List<Shadow> beside,
        PanelAccounts accounts,
        RelaxedRules relaxed,
        Runnable refresh) {

    /** Whether groups and panels may still change, and by this person. */
    boolean editable() {
        return viewer.has(Role.ORGANISER) && (track.stage() == Stage.FORMAL_CHECK || track.stage() == Stage.PANELS);
    }

    /** The same of one group and its panel. */
    boolean editable(Group group) {
        return editable() && !group.withheld();
    }

    /** Whether seats of a group may change hands. */
    boolean seatsOpen(Group group) {
        return editable(group) || (viewer.has(Role.ORGANISER) && isScoring() && !group.withheld());
    }

    /** Whether a rule may be relaxed that a panel breaks. */
    boolean mayRelax(Group group) {
        return editable(group) && track.stage() == Stage.PANELS;
    }

    /** Who scores beside the panel of a group now. */
    List<Shadow> shadowsOf(Group group) {
        return beside.stream()
                .filter(shadow -> shadow.active() && shadow.group().equals(group.id()))
                .toList();
    }

    boolean isScoring() {
        return track.stage() == Stage.SCORING;
    }

    boolean settle(Supplier<? extends Outcome<?>> act) {
        Outcome<?> outcome = act.get();
        if (!outcome.isDone()) {
            Notices.refused(outcome.violations());
        }
        refresh.run();
        return outcome.isDone();
    }
}
