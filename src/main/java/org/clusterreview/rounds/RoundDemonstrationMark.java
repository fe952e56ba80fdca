package org.clusterreview.rounds;

import org.clusterreview.ui.DemonstrationMark;
import org.springframework.stereotype.Component;

@Component
class RoundDemonstrationMark implements DemonstrationMark {

    private final Rounds rounds;

    RoundDemonstrationMark(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public boolean isShown() {
        return rounds.holdDemonstrationData();
    }
}
