package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.Status;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What is out of the ordinary about a row; most have nothing to say. */
final class ResultBadges {

    private ResultBadges() {}

    static Div of(Component speaker, Shown shown, ApplicationResult row) {
        Div badges = new Div();
        badges.addClassName("badges");
        if (row.status() == Status.VETOED) {
            badges.add(new StateBadge(Tone.BLOCK, speaker.getTranslation("result.state.vetoed")));
        } else if (row.status() == Status.BELOW_MINIMUM) {
            badges.add(new StateBadge(Tone.BLOCK, speaker.getTranslation("result.state.unranked")));
        }
        Score score = row.score();
        if (score != null
                && !score.trimmed()
                && shown.ranking().model().aggregation().averaging().isRobust()) {
            badges.add(new StateBadge(Tone.WARN, speaker.getTranslation("result.state.plain")));
        }
        String grade = row.grade();
        if (grade != null) {
            badges.add(new StateBadge(Tone.NEUTRAL, grade));
        }
        if (Boolean.FALSE.equals(row.passed())) {
            badges.add(new StateBadge(Tone.WARN, speaker.getTranslation("result.state.not-passed")));
        }
        if (row.needsLot()) {
            badges.add(new StateBadge(Tone.TODO, speaker.getTranslation("result.state.lot")));
        }
        return badges;
    }
}
