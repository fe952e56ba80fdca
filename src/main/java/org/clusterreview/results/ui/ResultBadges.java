package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.Status;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Drawn;
import org.clusterreview.ui.StateBadge.Tone;

/** What is out of the ordinary about a row; most have nothing to say. */
final class ResultBadges {

    private ResultBadges() {}

    static List<Drawn> of(Component speaker, Shown shown, ApplicationResult row) {
        List<Drawn> badges = new ArrayList<>();
        if (row.status() == Status.VETOED) {
            badges.add(StateBadge.drawn(Tone.BLOCK, speaker.getTranslation("result.state.vetoed")));
        } else if (row.status() == Status.BELOW_MINIMUM) {
            badges.add(StateBadge.drawn(Tone.BLOCK, speaker.getTranslation("result.state.unranked")));
        }
        Score score = row.score();
        if (score != null
                && !score.trimmed()
                && shown.ranking().model().aggregation().averaging().isRobust()) {
            badges.add(StateBadge.drawn(Tone.WARN, speaker.getTranslation("result.state.plain")));
        }
        String grade = row.grade();
        if (grade != null) {
            badges.add(StateBadge.drawn(Tone.NEUTRAL, grade));
        }
        if (Boolean.FALSE.equals(row.passed())) {
            badges.add(StateBadge.drawn(Tone.WARN, speaker.getTranslation("result.state.not-passed")));
        }
        if (row.needsLot()) {
            badges.add(StateBadge.drawn(Tone.TODO, speaker.getTranslation("result.state.lot")));
        }
        return badges;
    }
}
