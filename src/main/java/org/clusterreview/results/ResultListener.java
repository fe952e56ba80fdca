package org.clusterreview.results;

import org.clusterreview.rounds.RoundEvents;
import org.clusterreview.rounds.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A ranking does not outlive the marks it rests on: when they may be written again, it is no longer in force. */
@Component
class ResultListener {

    private final ResultStore store;

    ResultListener(ResultStore store) {
        this.store = store;
    }

    @EventListener
    void on(RoundEvents.StageChanged event) {
        if (event.to().isBefore(Stage.RESULTS) && event.from().hasReached(Stage.RESULTS)) {
            store.reopen(event.by(), event.track());
        }
    }
}
