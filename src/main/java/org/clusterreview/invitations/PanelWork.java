package org.clusterreview.invitations;

import java.util.EnumSet;
import java.util.Set;
import org.clusterreview.rounds.Stage;

/** The stages in which members of panels are invited and replaced. */
final class PanelWork {

    private static final Set<Stage> STAGES = EnumSet.of(Stage.PANELS, Stage.SCORING);

    private PanelWork() {}

    static boolean isOn(Stage stage) {
        return STAGES.contains(stage);
    }
}
