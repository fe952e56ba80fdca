package org.clusterreview.draws.ui;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.DrawContent;
import org.clusterreview.draws.DrawPlan;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;

/**
 * Everything that the page shows.
 *
 * @param draw the one that was asked for, else the one under way or in force; empty if there is none
 * @param plan what would be frozen; empty where nothing can be
 * @param all draws of the track, the latest first
 * @param relaxed rules of the track, also those that hold again
 * @param command that repeats the draw; empty before it
 */
record ShownDraw(
        Viewer viewer,
        Track track,
        String roundName,
        PanelRuleSet rules,
        Optional<Draw> draw,
        Optional<DrawContent> content,
        Optional<DrawPlan> plan,
        Optional<String> command,
        List<Draw> all,
        List<RelaxedRule> relaxed,
        DrawWords words) {

    ShownDraw {
        all = List.copyOf(all);
        relaxed = List.copyOf(relaxed);
    }

    Turn turn() {
        return track.stage() == Stage.PANELS ? Turn.of(draw) : Turn.NOBODY;
    }

    String round() {
        return roundName + " · " + track.name();
    }
}
